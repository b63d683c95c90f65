package app.tailtown.admission.agreements;

import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.platform.Slice;
import app.tailtown.web.ListAddress;
import java.util.Map;

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

    ListAddress<UnsignedOrder> at() {
        return new ListAddress<>(path(), Map.of(), q, order, UnsignedOrder.DAY);
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
