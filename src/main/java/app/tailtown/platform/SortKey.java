package app.tailtown.platform;

import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By what a list that is paged by key is sorted: pieces of SQL, every one a constant of the program. Its statement has the parameters {@code start},
 * {@code key} and {@code id}.
 *
 * @param sql text; {@code id} tells apart rows that are alike in it
 */
public record SortKey(String sql, String id, boolean isDescending) {

    public static SortKey up(String sql, String id) {
        return new SortKey(sql, id, false);
    }

    public static SortKey down(String sql, String id) {
        return new SortKey(sql, id, true);
    }

    /** What stands behind {@code where}: the rows after a cursor. */
    public String after() {
        return after(false);
    }

    /** The same, or, backwards, those before it from the last on. */
    public String after(boolean backwards) {
        return "(:start or (%s, %s) %s (:key, :id))".formatted(sql, id, isDescending == backwards ? ">" : "<");
    }

    public String by() {
        return by(false);
    }

    public String by(boolean backwards) {
        var way = isDescending == backwards ? "" : " desc";
        return sql + way + ", " + id + way;
    }

    /** The statement of a list for each order there is, from all of it that stands before what it is sorted by. */
    public static <E extends Enum<E>> Map<E, String> lists(Class<E> orders, Function<E, SortKey> key, String rows) {
        return each(orders, key, k -> rows + " and " + k.after() + " order by " + k.by() + " limit :limit");
    }

    /** The same from a statement that has more places for it. */
    public static <E extends Enum<E>> Map<E, String> each(
            Class<E> orders, Function<E, SortKey> key, Function<SortKey, String> list) {
        return Stream.of(orders.getEnumConstants())
                .collect(Collectors.toUnmodifiableMap(UnaryOperator.identity(), o -> list.apply(key.apply(o))));
    }
}
