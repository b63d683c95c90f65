package app.tailtown.booking.today;

import app.tailtown.care.LeftThing;
import app.tailtown.care.LeftWords;
import app.tailtown.design.Action;
import app.tailtown.design.Icon;
import app.tailtown.design.Need;
import app.tailtown.design.Ui;
import app.tailtown.platform.Names;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells Today what guests left behind, a line for each stay, until it is handed back. */
final class LeftBehind {

    private LeftBehind() {}

    static Stream<Need> needs(List<LeftThing> left, Ui ui) {
        var stays = left.stream()
                .collect(Collectors.groupingBy(LeftThing::reservationId, LinkedHashMap::new, Collectors.toList()));
        return stays.values().stream().map(things -> need(things, ui));
    }

    private static Need need(List<LeftThing> things, Ui ui) {
        var first = things.getFirst();
        var who = Names.together(things.stream().map(LeftThing::pet).distinct().toList()) + " ("
                + GuestRows.family(first.household()) + ")";
        var what = things.stream().map(LeftThing::item).collect(Collectors.joining(", "));
        return new Need(
                Icon.INFO,
                false,
                ui.t("today.behind", who, what),
                LeftWords.since(first, ui),
                Action.go(ui.t("today.behind.open"), "/reservations/" + first.reservationId() + "#left-behind")
                        .named(ui.t("today.behind.open.of", who)));
    }
}
