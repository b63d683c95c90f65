package app.tailtown.customers.merging;

import app.tailtown.design.Fact;
import app.tailtown.design.Ui;
import java.util.List;
import java.util.Map;

/** How much goes along with a merge, in words. What belongs to something that is counted is not counted again. */
final class Rows {

    /** In the order in which one asks for them. */
    private static final List<String> TOLD = List.of(
            "pet",
            "reservation",
            "reservation_pet",
            "camp_visit",
            "camp_visit_pet",
            "camp_plan",
            "camp_plan_pet",
            "waitlist_entry",
            "waitlist_pet",
            "vaccination",
            "waiver",
            "evaluation",
            "pet_warning",
            "pet_instructions",
            "pet_photo",
            "agreement_signature",
            "document",
            "manager_note",
            "customer");

    private Rows() {}

    static List<Fact> told(Map<String, Long> rows, Ui ui) {
        return TOLD.stream()
                .filter(rows::containsKey)
                .map(table -> new Fact(ui.t("merge.rows." + table), String.valueOf(rows.get(table))))
                .toList();
    }
}
