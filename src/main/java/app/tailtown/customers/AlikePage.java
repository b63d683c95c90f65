package app.tailtown.customers;

import app.tailtown.design.Page;
import app.tailtown.design.Portrait;
import app.tailtown.design.Ui;
import app.tailtown.platform.Phones;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Just who might be meant, for a form that is being filled in. */
record AlikePage(List<Alike> households, List<Alike.OfPet> pets, LocalDate today) implements Page {

    static final AlikePage NOBODY = new AlikePage(List.of(), List.of(), LocalDate.EPOCH);

    static AlikePage of(List<Alike> households, Clock clock) {
        return new AlikePage(households, List.of(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    boolean isNobody() {
        return households.isEmpty() && pets.isEmpty();
    }

    Portrait portrait(Alike one) {
        return Portrait.person(one.customerId(), one.name());
    }

    /** "Same phone · same e-mail". */
    String why(Alike one, Ui ui) {
        return one.why().stream().map(ui::t).collect(Collectors.joining(" · "));
    }

    /** "(515) 555-0142 · Biscuit, Max · last here 3 Oct 2026". */
    String about(Alike one, Ui ui) {
        return Stream.of(
                        one.phone().isEmpty() ? one.email() : Phones.shown(one.phone()),
                        String.join(", ", one.pets()),
                        seen(one, ui))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String seen(Alike one, Ui ui) {
        var day = ui.words().date(one.seenOn());
        if (one.seenOn().isAfter(today)) return ui.t("alike.comes", day);
        return ui.t(one.seenOn().equals(one.addedOn()) ? "alike.added" : "alike.seen", day);
    }

    String about(Alike.OfPet pet, Ui ui) {
        var died = pet.deceasedOn();
        return Stream.of(
                        pet.breed().isEmpty() ? ui.t("species." + pet.species()) : pet.breed(),
                        died == null ? "" : ui.t("pet.died", ui.words().date(died)))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
