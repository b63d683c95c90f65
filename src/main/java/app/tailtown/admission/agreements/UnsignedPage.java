package app.tailtown.admission.agreements;

import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.platform.Slice;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Households that are still to come and have not signed what is in force.
 *
 * @param q what was searched for; empty for all
 * @param isFirst whether this is the first page
 * @param count of all of them
 */
record UnsignedPage(Agreement agreement, String q, Slice<Unsigned> rows, boolean isFirst, long count) implements Page {

    static final int SIZE = 50;

    String path() {
        return AgreementPage.path(agreement.id()) + "/unsigned";
    }

    String csv() {
        return path() + ".csv" + (q.isEmpty() ? "" : "?q=" + encoded(q));
    }

    @Nullable
    String first() {
        return isFirst ? null : address("");
    }

    @Nullable
    String next() {
        return rows.next().isEmpty() ? null : address("after=" + rows.next());
    }

    private String address(String more) {
        return path() + "?" + (q.isEmpty() ? "" : "q=" + encoded(q) + "&") + more;
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

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
