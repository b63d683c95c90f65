package app.tailtown.web;

import app.tailtown.design.Link;
import app.tailtown.design.Sorting;
import app.tailtown.design.Ui;
import app.tailtown.platform.Codes;
import app.tailtown.platform.Slice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a list is that is searched, sorted and paged: all of it stands in its address, but for what is usual.
 *
 * @param path of the page; the files of it end otherwise
 * @param said what is looked at, by field: {@code state}, {@code kind}
 * @param q what was searched for; empty for all
 * @param order what it is sorted by; {@code usual} when nobody says so
 */
public record ListAddress<O extends Enum<O>>(String path, Map<String, String> said, String q, O order, O usual) {

    /** Its first page. */
    public String here() {
        return Query.on(path, all(order));
    }

    /** The first page, for whoever is not on it. */
    public @Nullable String first(boolean isThere) {
        return isThere ? null : here();
    }

    /** The page behind these rows; absent on the last. */
    public @Nullable String next(Slice<?> rows) {
        return rows.next().isEmpty() ? null : page("after", rows.next());
    }

    /** {@code direction}: the field that names the row it starts from. */
    public String page(String direction, String cursor) {
        var fields = all(order);
        fields.put(direction, cursor);
        return Query.on(path, fields);
    }

    public String csv() {
        return Query.on(path + ".csv", all(order));
    }

    /** What a search keeps. */
    public Map<String, String> kept() {
        var fields = all(order);
        fields.remove("q");
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    /** The head of a column: {@code up} first, and {@code down} when one asks again. */
    public Sorting sorting(O up, O down) {
        return Sorting.of(order, up, down, this::by);
    }

    /** Every order there is, by its words under {@code design.sort}. */
    public List<Link> orders(Ui ui) {
        return Stream.of(usual.getDeclaringClass().getEnumConstants())
                .map(o -> new Link(ui.t("design.sort." + Codes.of(o)), by(o)))
                .toList();
    }

    private String by(O other) {
        return Query.on(path, all(other));
    }

    private Map<String, String> all(O sorted) {
        var fields = new HashMap<>(said);
        fields.put("q", q);
        fields.put("sort", sorted == usual ? "" : Codes.of(sorted));
        return fields;
    }
}
