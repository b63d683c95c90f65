package app.tailtown.design;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The head of a column by which a list can be sorted.
 *
 * @param href the list sorted by it, or the other way round where it is already
 * @param state {@code ascending} or {@code descending}; absent while the list is sorted by something else
 */
public record Sorting(String href, @Nullable String state) {

    /** By {@code up} first, and by {@code down} when one asks again. */
    public static <T> Sorting of(T now, T up, T down, Function<T, String> address) {
        var state = now.equals(up) ? "ascending" : now.equals(down) ? "descending" : null;
        return new Sorting(address.apply(now.equals(up) ? down : up), state);
    }
}
