package app.tailtown.daycare.pages;

import app.tailtown.daycare.plans.CampPlan;
import app.tailtown.daycare.plans.RegularOrder;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.organizations.Resort;
import app.tailtown.platform.Slice;
import app.tailtown.platform.Words;
import app.tailtown.web.ListAddress;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Everybody who comes every week.
 *
 * @param q what was searched for; empty for all
 * @param order what they are sorted by
 * @param isFirst whether this is the first page
 * @param count of all of them
 */
record PlansPage(Resort resort, String q, RegularOrder order, Slice<CampPlan> plans, boolean isFirst, long count)
        implements Page {

    static final int SIZE = 50;

    ListAddress<RegularOrder> at() {
        return new ListAddress<>(root() + "/plans", Map.of(), q, order, RegularOrder.HOUSEHOLD);
    }

    String root() {
        return "/resorts/" + resort.id().value() + "/day-camp";
    }

    static String names(CampPlan plan) {
        return plan.pets().stream().map(CampPlan.PlannedPet::name).collect(Collectors.joining(", "));
    }

    /** "Tue, Thu". */
    static String weekdays(CampPlan plan, Words words) {
        return plan.weekdays().stream()
                .sorted()
                .map(d -> DayOfWeek.of(d).getDisplayName(TextStyle.SHORT, words.locale()))
                .collect(Collectors.joining(", "));
    }

    String until(CampPlan plan, Ui ui) {
        var last = plan.lastDay();
        return last == null ? ui.t("camp.plan.open-end") : ui.words().date(last);
    }
}
