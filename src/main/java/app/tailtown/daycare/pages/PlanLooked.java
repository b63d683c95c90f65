package app.tailtown.daycare.pages;

import app.tailtown.daycare.plans.MakePlan;
import app.tailtown.daycare.plans.PlanDesk;
import app.tailtown.design.Action;
import app.tailtown.design.Link;
import app.tailtown.design.Ui;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.Money;
import app.tailtown.platform.Refusal;
import app.tailtown.platform.Refused;
import app.tailtown.web.Reading;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which days of a plan can be had before anybody makes it.
 *
 * @param days null while not enough was said
 * @param never why the plan cannot be made at all; null when it can
 */
record PlanLooked(PlanDesk.@Nullable Looked days, @Nullable Refusal never) {

    static final PlanLooked NOTHING = new PlanLooked(null, null);

    private static final int MOST_WAYS = 2;

    /** A day that cannot be had. */
    record Not(LocalDate day, Refusal why) {

        String said(Ui ui) {
            return ui.words().title(why);
        }

        List<Action> ways(Ui ui) {
            return why.remedies().stream()
                    .filter(w -> !w.href().isEmpty())
                    .limit(MOST_WAYS)
                    .map(w -> Action.go(ui.words().label(w), w.href()))
                    .toList();
        }
    }

    static NewCampPage on(NewCampPage page, PlanDesk desk) {
        return page.plan() ? page.with(of(page, desk)) : page;
    }

    private static PlanLooked of(NewCampPage page, PlanDesk desk) {
        var wish = wish(page);
        if (wish == null || !wish.isInOrder()) return NOTHING;
        try {
            return new PlanLooked(desk.look(wish), null);
        } catch (Refused no) {
            return new PlanLooked(null, no.refusal());
        } catch (FieldsRefused nonsense) {
            return NOTHING;
        }
    }

    private static @Nullable MakePlan wish(NewCampPage page) {
        var answer = page.answer();
        var customer = page.customer();
        var asked = page.enquiry();
        if (customer == null || answer.group() == null || answer.service() == null) return null;
        if (answer.chosen().isEmpty() || asked.weekdays().isEmpty()) return null;
        var starts = Reading.date(page.typed().of("starts")).orElse(page.today());
        return new MakePlan(
                page.resort().id().value(),
                answer.service().id(),
                answer.group().id().value(),
                customer.id().value(),
                answer.chosen(),
                asked.part().code(),
                List.copyOf(asked.weekdays()),
                starts.isBefore(page.today()) ? page.today() : starts,
                Reading.date(page.typed().of("ends")).orElse(null),
                "");
    }

    boolean isKnown() {
        return days != null;
    }

    boolean isEmpty() {
        return days != null && days.can().isEmpty() && days.not().isEmpty();
    }

    int can() {
        return days == null ? 0 : days.can().size();
    }

    int all() {
        return days == null ? 0 : days.can().size() + days.not().size();
    }

    List<String> canBeHad(NewCampPage page, Ui ui) {
        return Objects.requireNonNull(days).can().stream()
                .map(d -> ui.words().day(d, page.today()))
                .toList();
    }

    List<Not> not() {
        return Objects.requireNonNull(days).not().entrySet().stream()
                .map(e -> new Not(e.getKey(), e.getValue()))
                .toList();
    }

    /** All the days that can be had; null where one has no price. */
    @Nullable
    Money total(NewCampPage page) {
        if (days == null || days.can().isEmpty()) return null;
        var prices = days.can().stream().collect(Collectors.toMap(d -> d, page::priceOn, (a, _) -> a, TreeMap::new));
        if (prices.values().stream().anyMatch(java.util.Optional::isEmpty)) return null;
        return prices.values().stream()
                .flatMap(java.util.Optional::stream)
                .reduce(Money.zero(page.resort().currency()), Money::plus);
    }

    /** The other things this household may come for, with what was said of who comes. */
    static List<Link> kinds(NewCampPage page, Ui ui) {
        var who = page.answer().chosen().stream()
                .map(p -> "&petIds=" + p)
                .collect(Collectors.joining(
                        "",
                        "?customerId="
                                + Objects.requireNonNull(page.customer()).id().value() + "&petsSaid=true",
                        ""));
        return Stream.of(
                        new Link(ui.t("camp.kind.weekly"), page.dayPath() + "/plans/new" + who),
                        new Link(ui.t("camp.kind.days"), page.dayPath() + "/new" + who),
                        new Link(
                                ui.t("camp.kind.stay"),
                                "/resorts/" + page.resort().id().value() + "/reservations/new" + who))
                .toList();
    }
}
