package app.tailtown.booking.today;

import app.tailtown.admission.AdmissionWords;
import app.tailtown.booking.today.DayRow.Pet;
import app.tailtown.booking.today.GuestRows.As;
import app.tailtown.design.Action;
import app.tailtown.design.Ui;
import app.tailtown.platform.Names;
import app.tailtown.web.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The one button of a row of Today, for just those pets that the row is about. */
record RowActions(TodayPage page, Ui ui) {

    @Nullable
    Action of(DayRow row, List<Pet> pets, As as) {
        if (row.heldUntil() != null) return confirm(row, pets, as);
        if (!ui.may("stays-edit") || !page.isToday()) return null;
        return switch (as) {
            case TO_COME -> checkIn(row, pets, Map.of());
            case TO_GO -> checkOut(row, pets);
            case COME, SLEEPING, GONE -> null;
        };
    }

    /** What is only held is confirmed before anybody comes; on its day whoever stands at the door comes in with the same press. */
    private @Nullable Action confirm(DayRow row, List<Pet> pets, As as) {
        if (!ui.may("reservations-edit") || as != As.TO_COME) return null;
        if (page.isToday() && ui.may("stays-edit")) return checkIn(row, pets, Map.of("confirm", "true"));
        return Action.post(ui.t("today.confirm"), row.path() + "/confirmation", Map.of("to", page.path()))
                .named(ui.t("today.confirm.of", GuestRows.family(row.household())));
    }

    /** Whoever comes is asked about on a page of its own when there is something to ask; else they come in with this press. */
    private Action checkIn(DayRow row, List<Pet> pets, Map<String, String> more) {
        var fields = fields(row, pets);
        fields.putAll(more);
        var key = more.isEmpty() ? "today.check-in" : "today.confirm-check-in";
        var label = ui.t(key, pets.size());
        var spoken = ui.t(key + ".of", names(pets));
        if (!isAnythingToSay(row, pets)) {
            return Action.post(label, row.path() + "/check-in", fields).named(spoken);
        }
        fields.remove("back");
        return Action.go(label, Query.on(row.path() + "/check-in", fields)).named(spoken);
    }

    /** How they are fed, what they still need before they may come in, and a suite that is not ready for them. */
    private boolean isAnythingToSay(DayRow row, List<Pet> pets) {
        var isReady =
                row.stillThere() == null && row.suites().stream().noneMatch(p -> p.toClean() && p.isOn(page.day()));
        var missing = AdmissionWords.missing(page.awaited().toStay(pets.stream().map(Pet::petId)), ui);
        return !isReady || !missing.isEmpty() || !WhatIsMissing.isNothingToAsk(pets);
    }

    /** Whoever brought something is asked for it on a page of its own; else they go with this press. */
    private Action checkOut(DayRow row, List<Pet> pets) {
        var label = ui.t("today.check-out", pets.size());
        var spoken = ui.t("today.check-out.of", names(pets));
        var fields = fields(row, pets);
        if (pets.stream().allMatch(p -> p.belongings() == 0)) {
            return Action.post(label, row.path() + "/check-out", fields).named(spoken);
        }
        fields.remove("back");
        return Action.go(label, Query.on(row.path() + "/check-out", fields)).named(spoken);
    }

    /** Of a family only those the row is about. */
    private HashMap<String, String> fields(DayRow row, List<Pet> pets) {
        var fields = new HashMap<>(Map.of("to", page.path(), "back", page.path()));
        if (pets.size() < row.pets().size()) {
            fields.put(
                    "petIds",
                    pets.stream().map(p -> p.petId().value().toString()).collect(Collectors.joining(",")));
        }
        return fields;
    }

    private static String names(List<Pet> pets) {
        return Names.together(pets.stream().map(Pet::name).toList());
    }
}
