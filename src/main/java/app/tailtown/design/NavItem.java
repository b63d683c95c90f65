package app.tailtown.design;

import java.util.List;
import java.util.stream.Stream;

/**
 * One entry of the navigation; each module declares its own as a bean.
 *
 * @param order where it stands; {@code foot} entries stand at the bottom
 * @param label key of its word in the bundles
 * @param href path; {@code {place}} is replaced by the id of the place the person is at
 * @param icon id in the icon sprite
 * @param permission without it the entry is not shown
 * @param reach permission without which it gives way, in the bar of a phone, to entries that stand after it
 * @param also paths that belong to it without standing below its own
 * @param foot whether it stands at the foot of the side navigation, which a phone hides
 */
public record NavItem(
        int order,
        String label,
        String href,
        String icon,
        String permission,
        String reach,
        List<String> also,
        boolean foot) {

    public NavItem(int order, String label, String href, String icon, String permission, String reach, boolean foot) {
        this(order, label, href, icon, permission, reach, List.of(), foot);
    }

    public NavItem(int order, String label, String href, String icon, String permission, boolean foot) {
        this(order, label, href, icon, permission, permission, foot);
    }

    /** The same entry, which holds these paths too. */
    public NavItem withAlso(String... paths) {
        return new NavItem(order, label, href, icon, permission, reach, List.of(paths), foot);
    }

    /** Whether {@code path} is this entry's page or one below it. */
    boolean holds(String path, String at) {
        return Stream.concat(Stream.of(href.replace("{place}", at)), also.stream())
                .anyMatch(own -> path.equals(own) || path.startsWith(own + "/"));
    }
}
