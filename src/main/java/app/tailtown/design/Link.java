package app.tailtown.design;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way to another page: a crumb, a tab, a neighbour.
 *
 * @param count how many things wait there
 */
public record Link(String label, String href, @Nullable String count) {

    public Link(String label, String href) {
        this(label, href, null);
    }

    /** The label of the one that leads there; of the first when none does. */
    public static String of(List<Link> links, String href) {
        return links.stream()
                .filter(l -> l.href().equals(href))
                .findFirst()
                .orElse(links.getFirst())
                .label();
    }
}
