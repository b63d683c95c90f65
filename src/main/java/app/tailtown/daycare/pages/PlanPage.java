package app.tailtown.daycare.pages;

import app.tailtown.customers.PetCard;
import app.tailtown.customers.PetId;
import app.tailtown.customers.PetLook;
import app.tailtown.daycare.plans.CampPlan;
import app.tailtown.daycare.plans.PlanDay;
import app.tailtown.design.Badge;
import app.tailtown.design.Fact;
import app.tailtown.design.Icon;
import app.tailtown.design.Page;
import app.tailtown.design.Portrait;
import app.tailtown.design.Tone;
import app.tailtown.design.Ui;
import app.tailtown.organizations.Resort;
import app.tailtown.web.Typed;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A plan and its next weeks, day by day.
 *
 * @param said what became of the days, from today on
 */
record PlanPage(
        CampPlan plan, List<PlanDay> said, Resort resort, LocalDate today, Map<PetId, PetCard> cards, Typed typed)
        implements Page {

    /** A day of the plan; {@code said} is empty while it lies beyond what is booked ahead. */
    record Day(LocalDate day, Optional<PlanDay> said) {}

    String path() {
        return "/camp-plans/" + plan.id().value();
    }

    String root() {
        return "/resorts/" + resort.id().value() + "/day-camp";
    }

    String names() {
        return PlansPage.names(plan);
    }

    List<Portrait> portraits() {
        return plan.petIds().stream()
                .map(id -> PetLook.portrait(id, cards.get(id)))
                .toList();
    }

    String lead(Ui ui) {
        return ui.t(
                "camp.plan.lead",
                PlansPage.weekdays(plan, ui.words()),
                plan.group(),
                ui.t("camp.part." + plan.part().code()));
    }

    boolean goesOn() {
        return plan.ended() == null;
    }

    /** The days of the next weeks, and those further away of which something was said. */
    List<Day> days() {
        var bySaid = said.stream().collect(Collectors.toMap(PlanDay::day, d -> d));
        var days = plan.days(today, today.plusWeeks(CampPlan.WEEKS_AHEAD));
        days.removeIf(day -> !plan.has(day));
        days.addAll(bySaid.keySet());
        return days.stream()
                .map(day -> new Day(day, Optional.ofNullable(bySaid.get(day))))
                .toList();
    }

    Badge badge(Day day, Ui ui) {
        var what = day.said().orElse(null);
        if (what == null) return new Badge(Tone.PENDING, ui.t("camp.plan-day.to-come"), null);
        if (isBooked(what) && what.cancelled()) return Badge.plain(ui.t("camp.state.cancelled"));
        var label = ui.t("camp.plan-day." + what.state().code());
        return switch (what.state()) {
            case BOOKED, MOVED -> new Badge(Tone.GOOD, label, Icon.CHECK);
            case NOT_BOOKED -> new Badge(Tone.MIND, label, Icon.ALERT);
            case SKIPPED, HOLIDAY, RELEASED -> Badge.plain(label);
        };
    }

    Icon icon(Day day) {
        return day.said()
                .map(d -> switch (d.state()) {
                    case BOOKED, MOVED -> d.cancelled() ? Icon.CLOSE : Icon.STAR;
                    case NOT_BOOKED -> Icon.ALERT;
                    case SKIPPED, HOLIDAY, RELEASED -> Icon.CLOSE;
                })
                .orElse(Icon.CLOCK);
    }

    private static boolean isBooked(PlanDay day) {
        return day.state() == PlanDay.State.BOOKED || day.state() == PlanDay.State.MOVED;
    }

    /** Why it was not booked, or where it was moved. */
    String more(Day day, Ui ui) {
        return day.said()
                .map(d -> switch (d.state()) {
                    case NOT_BOOKED -> ui.t("camp.not-booked", ui.t("camp.why." + d.why()));
                    case MOVED ->
                        ui.t("camp.plan-day.to", ui.words().day(d.visitDay() == null ? d.day() : d.visitDay(), today));
                    case BOOKED, SKIPPED, HOLIDAY, RELEASED -> "";
                })
                .orElse("");
    }

    boolean maySkip(Day day) {
        return goesOn() && day.said().map(d -> isBooked(d) && !d.cancelled()).orElse(true);
    }

    /** Booked again, or tried again. */
    boolean mayTakeBack(Day day) {
        return goesOn()
                && day.said()
                        .map(d -> d.state() != PlanDay.State.BOOKED || d.cancelled())
                        .orElse(false);
    }

    String takeBack(Day day, Ui ui) {
        var isNotBooked =
                day.said().filter(d -> d.state() == PlanDay.State.NOT_BOOKED).isPresent();
        return ui.t(isNotBooked ? "camp.plan.try-again" : "camp.plan.take-back");
    }

    Optional<String> visit(Day day) {
        return day.said().filter(PlanPage::isBooked).map(d -> "/camp-visits/" + d.visitId());
    }

    String day(LocalDate day, Ui ui) {
        return ui.words().day(day, today);
    }

    List<Fact> facts(Ui ui) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                ui.t("camp.plan.weekdays"),
                plan.weekdays().stream()
                        .sorted()
                        .map(d -> java.time.DayOfWeek.of(d)
                                .getDisplayName(TextStyle.FULL, ui.words().locale()))
                        .collect(Collectors.joining(", "))));
        facts.add(new Fact(ui.t("camp.service"), plan.service()));
        facts.add(new Fact(ui.t("camp.group"), plan.group()));
        facts.add(new Fact(ui.t("camp.plan.starts"), day(plan.starts(), ui)));
        facts.add(new Fact(
                ui.t("camp.plan.ends"), plan.ends() == null ? ui.t("camp.plan.open-end") : day(plan.ends(), ui)));
        return facts;
    }

    /** What one may type first as the day of a move or the last one of a holiday. */
    String typed(String field) {
        return typed.of(field);
    }
}
