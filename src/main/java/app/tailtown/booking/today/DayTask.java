package app.tailtown.booking.today;

import app.tailtown.design.Action;
import app.tailtown.design.Ui;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Something that a pet gets on this day beside its stay: ticked once it is done. */
record DayTask(DayRow row, DayRow.Pet pet, DayRow.Gift gift, LocalDate day) {

    /** What is to be given on this day, to whom and where; what was done stands behind. */
    static List<DayTask> of(TodayPage page) {
        return page.rows().stream()
                .flatMap(row -> row.pets().stream()
                        .filter(p -> p.checkedOutAt() == null)
                        .flatMap(pet -> pet.addOns().stream().map(a -> new DayTask(row, pet, a, page.day()))))
                .sorted(Comparator.comparing(DayTask::isDone)
                        .thenComparing(t -> t.gift().name()))
                .toList();
    }

    boolean isDone() {
        return gift.doneAt() != null;
    }

    /** "2 × Extra walk". */
    String what() {
        return gift.quantity() > 1 ? gift.quantity() + " × " + gift.name() : gift.name();
    }

    /** "Bella, A3": where this one is on that day, whatever suites the others of its family have. */
    String who() {
        var suites = row.suites().stream()
                .filter(p -> p.pets().contains(pet.petId()))
                .filter(p -> !p.from().isAfter(day) && !p.until().isBefore(day))
                .map(DayRow.Place::suite)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
        return suites.isEmpty() ? pet.name() : pet.name() + ", " + suites;
    }

    /** To tick it, or to take that back; absent on a day that is not today. */
    @Nullable
    Action action(TodayPage page, Ui ui) {
        if (!ui.may("care-edit") || !page.isToday()) return null;
        var fields =
                Map.of("to", page.path(), "back", page.path(), "day", page.day().toString());
        var path = "/given-add-ons/" + gift.givenId() + "/done";
        var key = isDone() ? "add-on.untick" : "add-on.tick";
        var spoken = ui.t(key + ".of", gift.name(), pet.name());
        return new Action(ui.t(key), spoken, path, isDone() ? "delete" : "post", fields, null);
    }
}
