package app.tailtown.customers;

import app.tailtown.design.Page;
import app.tailtown.platform.Slice;
import app.tailtown.web.ListAddress;
import java.util.List;
import java.util.Map;
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
                isFirst || rows.isEmpty()
                        ? null
                        : at(q, order)
                                .page("before", order.cursor(rows.getFirst()).text()),
                slice.next().isEmpty()
                        ? null
                        : at(q, order)
                                .page("after", order.cursor(rows.getLast()).text()));
    }

    /** From a slice that was read backwards. */
    static CustomersPage backwards(String q, CustomerOrder order, Slice<CustomerRow> slice) {
        var rows = slice.items().reversed();
        return new CustomersPage(
                q,
                order,
                rows,
                slice.next().isEmpty()
                        ? null
                        : at(q, order)
                                .page("before", order.cursor(rows.getFirst()).text()),
                rows.isEmpty()
                        ? null
                        : at(q, order)
                                .page("after", order.cursor(rows.getLast()).text()));
    }

    ListAddress<CustomerOrder> at() {
        return at(q, order);
    }

    private static ListAddress<CustomerOrder> at(String q, CustomerOrder order) {
        return new ListAddress<>("/customers", Map.of(), q, order, CustomerOrder.NAME);
    }
}
