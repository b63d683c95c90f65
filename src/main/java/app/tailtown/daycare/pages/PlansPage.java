package app.tailtown.daycare.pages;

import app.tailtown.daycare.plans.CampPlan;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.organizations.Resort;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.Collectors;

/** Everybody who comes every week, by household. */
record PlansPage(Resort resort, List<CampPlan> plans, LocalDate today) implements Page {

    String root() {
        return "/resorts/" + resort.id().value() + "/day-camp";
    }

    static String names(CampPlan plan) {
        return plan.pets().stream().map(CampPlan.PlannedPet::name).collect(Collectors.joining(", "));
    }

    /** "Tue, Thu". */
    static String weekdays(CampPlan plan, Ui ui) {
        return plan.weekdays().stream()
                .sorted()
                .map(d -> DayOfWeek.of(d)
                        .getDisplayName(TextStyle.SHORT, ui.words().locale()))
                .collect(Collectors.joining(", "));
    }

    String until(CampPlan plan, Ui ui) {
        if (plan.ended() != null) return ui.words().date(plan.ended().minusDays(1));
        return plan.ends() == null ? ui.t("camp.plan.open-end") : ui.words().date(plan.ends());
    }
}
