package app.tailtown.design;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of the navigation that the shell itself leads to. */
final class Landmarks {

    private Landmarks() {}

    static List<NavItem> main(Ui ui) {
        return ui.nav().stream().filter(item -> !item.foot()).toList();
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
