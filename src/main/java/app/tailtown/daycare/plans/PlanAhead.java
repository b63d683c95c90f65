package app.tailtown.daycare.plans;

import app.tailtown.customers.Households;
import app.tailtown.daycare.visits.CampAhead;
import app.tailtown.daycare.visits.CampRules;
import app.tailtown.organizations.Resort;
import app.tailtown.platform.Columns;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.Refusal;
import app.tailtown.platform.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Books the days of a plan as far ahead as days are booked. What cannot be had is written down with the reason: never silently left out. */
@Component
class PlanAhead {

    /** The reason when the household or a pet is not there any more. */
    private static final String GUEST_GONE = "guest-gone";

    private final CampPlans plans;
    private final CampAhead ahead;
    private final CampRules rules;
    private final Households households;
    private final Clock clock;

    PlanAhead(CampPlans plans, CampAhead ahead, CampRules rules, Households households, Clock clock) {
        this.plans = plans;
        this.ahead = ahead;
        this.rules = rules;
        this.households = households;
        this.clock = clock;
    }

    /** Every day from today on that nothing was said of yet; the plan is locked. Answers which could not be had, and why. */
    SortedMap<LocalDate, Refusal> book(CampPlan plan) {
        var resort = rules.resort(plan.resortId());
        var today = rules.today(resort);
        var days = plan.days(today, horizon(today));
        days.removeIf(day -> !plan.has(day));
        plans.days(plan.id(), today).forEach(said -> days.remove(said.day()));
        var not = new TreeMap<LocalDate, Refusal>();
        if (days.isEmpty()) return not;
        var stranger = whyNobodyComes(plan, resort);
        if (stranger.isPresent()) {
            days.forEach(
                    day -> plans.say(plan, day, PlanDay.State.NOT_BOOKED, null, stranger.get(), Columns.now(clock)));
        } else {
            not.putAll(book(plan, resort, days));
            not.forEach(
                    (day, no) -> plans.say(plan, day, PlanDay.State.NOT_BOOKED, null, no.code(), Columns.now(clock)));
        }
        plans.touch(plan);
        return not;
    }

    static LocalDate horizon(LocalDate today) {
        return today.plusWeeks(CampPlan.WEEKS_AHEAD);
    }

    /** One day, refused when it cannot be had. */
    void bookOne(CampPlan plan, LocalDate day, LocalDate instead, PlanDay.State state) {
        var resort = rules.resort(plan.resortId());
        var booked = ahead.plan(planned(plan, resort, new java.util.TreeSet<>(java.util.List.of(instead))));
        if (!booked.not().isEmpty()) throw booked.not().firstEntry().getValue().refused();
        plans.say(plan, day, state, booked.booked().get(instead), null, Columns.now(clock));
    }

    private SortedMap<LocalDate, Refusal> book(CampPlan plan, Resort resort, SortedSet<LocalDate> days) {
        var booked = ahead.plan(planned(plan, resort, days));
        booked.booked()
                .forEach((day, visit) -> plans.say(plan, day, PlanDay.State.BOOKED, visit, null, Columns.now(clock)));
        return booked.not();
    }

    private static CampAhead.Planned planned(CampPlan plan, Resort resort, SortedSet<LocalDate> days) {
        return new CampAhead.Planned(
                resort,
                plan.customerId(),
                plan.petIds(),
                plan.groupId().value(),
                plan.serviceId(),
                plan.part(),
                plan.id().value(),
                days);
    }

    /** Asked before anything is taken, since a refusal inside would take the other days with it. */
    private Optional<String> whyNobodyComes(CampPlan plan, Resort resort) {
        try {
            rules.refuseGuests(households.hold(plan.customerId(), plan.petIds()));
            rules.service(plan.serviceId(), rules.hold(resort, plan.groupId().value()));
            return Optional.empty();
        } catch (Refused no) {
            return Optional.of(no.refusal().code());
        } catch (FieldsRefused gone) {
            return Optional.of(GUEST_GONE);
        }
    }
}
