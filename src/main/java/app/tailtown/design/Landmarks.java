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
        return main(ui).indexOf(item) >= IN_REACH;
    }

    static List<NavItem> beyondThumb(Ui ui) {
        return Stream.concat(main(ui).stream().skip(IN_REACH), foot(ui).stream())
                .toList();
    }

    static List<NavItem> foot(Ui ui) {
        return ui.nav().stream().filter(NavItem::foot).toList();
    }
}
