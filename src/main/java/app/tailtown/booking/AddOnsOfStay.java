package app.tailtown.booking;

import app.tailtown.addons.AddOn;
import app.tailtown.addons.AddOnUnit;
import app.tailtown.addons.GivenAddOn;
import app.tailtown.design.Option;
import app.tailtown.design.Ui;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the pets of a stay get beside it.
 *
 * @param catalogue of the company
 */
record AddOnsOfStay(List<GivenAddOn> given, List<AddOn> catalogue) {

    boolean isEmpty() {
        return given.isEmpty() && options().isEmpty();
    }

    List<Option> options() {
        return catalogue.stream()
                .filter(AddOn::active)
                .map(a -> Option.of(a.id().toString(), a.name()))
                .toList();
    }

    /** "Bella · every night · done Fri, Priya". */
    String said(GivenAddOn one, LocalDate today, ZoneId zone, Ui ui) {
        var when = one.unit() == AddOnUnit.EACH
                ? one.days().stream().map(d -> ui.words().day(d.day(), today)).collect(Collectors.joining(", "))
                : ui.t("add-on.every." + one.unit().code());
        var removed = one.isRemoved() ? ui.t("add-on.removed") : "";
        var done = one.days().stream()
                .filter(d -> d.doneAt() != null)
                .map(d -> ui.t(
                        "add-on.done-by",
                        ui.words().moment(d.doneAt(), zone),
                        Optional.ofNullable(d.doneBy()).orElse("")))
                .collect(Collectors.joining(", "));
        return Stream.of(one.pet(), when, removed, done)
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    boolean mayRemove(GivenAddOn one, LocalDate today) {
        var left = one.days().stream().filter(d -> !d.day().isBefore(today)).toList();
        return !one.isRemoved() && !left.isEmpty() && left.stream().allMatch(d -> d.doneAt() == null);
    }

    boolean mayPutBack(GivenAddOn one, LocalDate today) {
        return today.equals(one.removedFrom());
    }

    /** Whether it is to be given today and nobody has ticked it. */
    boolean isDue(GivenAddOn one, LocalDate today) {
        return one.days().stream().anyMatch(d -> d.day().equals(today) && d.doneAt() == null);
    }

    boolean isDone(GivenAddOn one, LocalDate today) {
        return one.days().stream().anyMatch(d -> d.day().equals(today) && d.doneAt() != null);
    }
}
