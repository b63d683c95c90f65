package app.tailtown.design;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /** Where the search in the top bar leads: the entry with the icon {@link Icon#PEOPLE}, whose page reads the parameter {@code q}. */
    static @Nullable NavItem find(Ui ui) {
        return ui.nav().stream()
                .filter(item -> item.icon().equals(Icon.PEOPLE.id()))
                .findFirst()
                .orElse(null);
    }
}
