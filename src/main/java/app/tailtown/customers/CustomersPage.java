package app.tailtown.customers;

import app.tailtown.design.Page;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.Slice;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Households by name.
 *
 * @param q what was searched for; empty for all
 * @param previous address of the page before; absent on the first
 * @param next address of the page after; absent on the last
 */
record CustomersPage(
        String q,
        List<CustomerRow> rows,
        @Nullable String previous,
        @Nullable String next) implements Page {

    static final int SIZE = 50;

    static CustomersPage forwards(String q, Slice<CustomerRow> slice, boolean isFirst) {
        var rows = slice.items();
        return new CustomersPage(
                q,
                rows,
                isFirst || rows.isEmpty()
                        ? null
                        : address(q, "before", rows.getFirst().cursor()),
                slice.next().isEmpty()
                        ? null
                        : address(q, "after", rows.getLast().cursor()));
    }

    /** From a slice that was read backwards. */
    static CustomersPage backwards(String q, Slice<CustomerRow> slice) {
        var rows = slice.items().reversed();
        return new CustomersPage(
                q,
                rows,
                slice.next().isEmpty()
                        ? null
                        : address(q, "before", rows.getFirst().cursor()),
                rows.isEmpty() ? null : address(q, "after", rows.getLast().cursor()));
    }

    String csv() {
        return "/customers.csv" + (q.isEmpty() ? "" : "?q=" + encoded(q));
    }

    private static String address(String q, String direction, Cursor cursor) {
        return "/customers?" + (q.isEmpty() ? "" : "q=" + encoded(q) + "&") + direction + "=" + cursor.text();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
