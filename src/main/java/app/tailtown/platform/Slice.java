package app.tailtown.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a list that is paged by key: what comes after a row stays right while others insert before it.
 *
 * @param next the cursor of the next page; empty on the last
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Slice<T>(List<T> items, String next) {

    /** Most rows a page may be asked to hold. */
    public static final int MOST = 200;

    /** Rows that are read at once for a whole list in a file: a statement that gathers much should not run often. */
    public static final int OF_A_FILE = 10_000;

    /** From one row more than asked for, which only tells that there are more. */
    public static <T> Slice<T> of(List<T> oneMore, int size, Function<T, Cursor> cursor) {
        if (oneMore.size() <= size) return new Slice<>(oneMore, "");
        var items = oneMore.subList(0, size);
        return new Slice<>(List.copyOf(items), cursor.apply(items.getLast()).text());
    }
}
