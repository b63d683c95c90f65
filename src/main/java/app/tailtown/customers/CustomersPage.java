package app.tailtown.customers;

import app.tailtown.design.Link;
import app.tailtown.design.Page;
import app.tailtown.design.Sorting;
import app.tailtown.design.Ui;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.Slice;
import app.tailtown.web.Query;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Households, sorted and searched.
 *
 * @param q what was searched for; empty for all
 * @param previous address of the page before; absent on the first
 * @param next address of the page after; absent on the last
 */
record CustomersPage(
        String q,
        CustomerOrder order,
        List<CustomerRow> rows,
        @Nullable String previous,
        @Nullable String next) implements Page {

    static final int SIZE = 50;

    static CustomersPage forwards(String q, CustomerOrder order, Slice<CustomerRow> slice, boolean isFirst) {
        var rows = slice.items();
        return new CustomersPage(
                q,
                order,
                rows,
                isFirst || rows.isEmpty() ? null : address(q, order, "before", order.cursor(rows.getFirst())),
                slice.next().isEmpty() ? null : address(q, order, "after", order.cursor(rows.getLast())));
    }

    /** From a slice that was read backwards. */
    static CustomersPage backwards(String q, CustomerOrder order, Slice<CustomerRow> slice) {
        var rows = slice.items().reversed();
        return new CustomersPage(
                q,
                order,
                rows,
                slice.next().isEmpty() ? null : address(q, order, "before", order.cursor(rows.getFirst())),
                rows.isEmpty() ? null : address(q, order, "after", order.cursor(rows.getLast())));
    }

    String csv() {
        return Query.on("/customers.csv", said(q, order));
    }

    Sorting byName() {
        return sorting(CustomerOrder.NAME, CustomerOrder.NAME_BACKWARDS);
    }

    Sorting byCity() {
        return sorting(CustomerOrder.CITY, CustomerOrder.CITY_BACKWARDS);
    }

    List<Link> orders(Ui ui) {
        return Stream.of(CustomerOrder.values())
                .map(o -> new Link(ui.t("customers.sort." + o.code()), address(o)))
                .toList();
    }

    String current() {
        return address(order);
    }

    private Sorting sorting(CustomerOrder up, CustomerOrder down) {
        return Sorting.of(order, up, down, this::address);
    }

    private String address(CustomerOrder sorted) {
        return Query.on("/customers", said(q, sorted));
    }

    /** What a search keeps. */
    Map<String, String> kept() {
        return order == CustomerOrder.NAME ? Map.of() : Map.of("sort", sort(order));
    }

    private static Map<String, String> said(String q, CustomerOrder order) {
        return Map.of("q", q, "sort", sort(order));
    }

    /** The order of the field {@code sort}; names need not be asked for. */
    private static String sort(CustomerOrder order) {
        return order == CustomerOrder.NAME ? "" : order.code();
    }

    private static String address(String q, CustomerOrder order, String direction, Cursor cursor) {
        return Query.on("/customers", Map.of("q", q, "sort", sort(order), direction, cursor.text()));
    }
}
