package app.tailtown.design;

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
}
