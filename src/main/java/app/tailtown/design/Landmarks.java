package app.tailtown.design;

import java.util.List;
import java.util.stream.Stream;

/** The parts of the navigation that the shell itself leads to. */
final class Landmarks {

    /** On a phone the bar at the bottom has room for so many; the others stand in the menu of the person. */
    private static final int IN_REACH = 5;

    private Landmarks() {}

    static List<NavItem> main(Ui ui) {
        return ui.nav().stream().filter(item -> !item.foot()).toList();
    }

    static boolean isBeyondThumb(Ui ui, NavItem item) {
        return !inReach(ui).contains(item);
    }

    private static List<NavItem> inReach(Ui ui) {
        return main(ui).stream()
                .filter(item -> ui.may(item.reach()))
                .limit(IN_REACH)
                .toList();
    }

    static List<NavItem> beyondThumb(Ui ui) {
        return Stream.concat(main(ui).stream().filter(item -> isBeyondThumb(ui, item)), foot(ui).stream())
                .toList();
    }

    static List<NavItem> foot(Ui ui) {
        return ui.nav().stream().filter(NavItem::foot).toList();
    }
}
