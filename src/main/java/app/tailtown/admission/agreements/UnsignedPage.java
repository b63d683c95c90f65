package app.tailtown.admission.agreements;

import app.tailtown.design.Link;
import app.tailtown.design.Page;
import app.tailtown.design.Sorting;
import app.tailtown.design.Ui;
import app.tailtown.platform.Slice;
import app.tailtown.web.Query;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Households that are still to come and have not signed what is in force.
 *
 * @param q what was searched for; empty for all
 * @param order what they are sorted by
 * @param isFirst whether this is the first page
 * @param count of all of them
 */
record UnsignedPage(
        Agreement agreement, String q, UnsignedOrder order, Slice<Unsigned> rows, boolean isFirst, long count)
        implements Page {

    static final int SIZE = 50;

    String path() {
        return AgreementPage.path(agreement.id()) + "/unsigned";
    }

    String csv() {
        return Query.on(path() + ".csv", Map.of("q", q, "sort", sort(order)));
    }

    Sorting byHousehold() {
        return sorting(UnsignedOrder.HOUSEHOLD, UnsignedOrder.HOUSEHOLD_BACKWARDS);
    }

    Sorting byDay() {
        return sorting(UnsignedOrder.DAY, UnsignedOrder.DAY_BACKWARDS);
    }

    List<Link> orders(Ui ui) {
        return Stream.of(UnsignedOrder.values())
                .map(o -> new Link(ui.t("design.sort." + o.code()), address(o, "")))
                .toList();
    }

    String current() {
        return address(order, "");
    }

    private Sorting sorting(UnsignedOrder up, UnsignedOrder down) {
        return Sorting.of(order, up, down, o -> address(o, ""));
    }

    @Nullable
    String first() {
        return isFirst ? null : current();
    }

    @Nullable
    String next() {
        return rows.next().isEmpty() ? null : address(order, rows.next());
    }

    /** What a search keeps. */
    Map<String, String> kept() {
        return Map.of("sort", sort(order));
    }

    private String address(UnsignedOrder sorted, String after) {
        return Query.on(path(), Map.of("q", q, "sort", sort(sorted), "after", after));
    }

    private static String sort(UnsignedOrder order) {
        return order == UnsignedOrder.DAY ? "" : order.code();
    }

    String household(Unsigned row) {
        return HouseholdAgreementsPage.path(row.customerId());
    }

    /** "Version 2 on 3 Mar 2026"; or that they signed none. */
    static String signed(Unsigned row, Ui ui) {
        var on = row.signedOn();
        return row.signedNumber() == null || on == null
                ? ui.t("verdict.agreement-not-signed")
                : ui.t("unsigned.signed", row.signedNumber(), ui.words().date(on));
    }
}
