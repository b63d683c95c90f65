package app.tailtown.daycare.plans;

import app.tailtown.customers.Households;
import app.tailtown.daycare.DaycareRefusal;
import app.tailtown.daycare.visits.CampDesk;
import app.tailtown.daycare.visits.CampRules;
import app.tailtown.daycare.visits.CampVisitId;
import app.tailtown.daycare.visits.ChangeCampVisit;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.Columns;
import app.tailtown.platform.Ids;
import app.tailtown.platform.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Makes plans, and what happens to their days. Every method is one transaction and holds the plan before anything else. */
@Service
@Transactional
public class PlanDesk {

    private final CampPlans plans;
    private final PlanAhead ahead;
    private final CampDesk desk;
    private final CampRules rules;
    private final Households households;
    private final Resorts resorts;
    private final Clock clock;

    PlanDesk(
            CampPlans plans,
            PlanAhead ahead,
            CampDesk desk,
            CampRules rules,
            Households households,
            Resorts resorts,
            Clock clock) {
        this.plans = plans;
        this.ahead = ahead;
        this.desk = desk;
        this.rules = rules;
        this.households = households;
        this.resorts = resorts;
        this.clock = clock;
    }

    /** A plan with what became of its days from today on. */
    public record Shown(CampPlan plan, List<PlanDay> days) {}

    /** The days of a plan that nobody made yet which can be had, and why the others cannot. */
    public record Looked(List<LocalDate> can, SortedMap<LocalDate, Refusal> not) {}

    @Transactional(readOnly = true)
    public Shown find(CampPlanId id) {
        var plan = plans.find(id);
        return new Shown(plan, plans.days(id, today(plan)));
    }

    @Transactional(readOnly = true)
    public List<CampPlan> list(ResortId id) {
        var resort = resorts.find(id);
        return plans.list(id, resort.today(clock));
    }

    /** Books its days eight weeks ahead at once; those that cannot be had are shown, not refused. */
    public Shown make(CampPlanId id, MakePlan what) {
        var _ = begin(id, what);
        return find(id);
    }

    /** What making it would come to, found by making it and taking it back before anybody sees it: the rules are those of the plan itself. */
    public Looked look(MakePlan what) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        var id = new CampPlanId(Ids.next());
        var not = begin(id, what);
        var can = find(id).days().stream()
                .filter(d -> d.state() == PlanDay.State.BOOKED)
                .map(PlanDay::day)
                .toList();
        return new Looked(can, not);
    }

    private SortedMap<LocalDate, Refusal> begin(CampPlanId id, MakePlan what) {
        var resort = rules.resort(new ResortId(what.resortId()));
        rules.refusePast("starts", what.starts(), rules.today(resort));
        rules.refuseGuests(households.hold(what.customer(), what.pets()));
        rules.service(what.serviceId(), rules.hold(resort, what.groupId()));
        plans.add(id, what, Columns.now(clock));
        return ahead.book(plans.find(id));
    }

    /** What the night does: days that have come into reach. */
    public void bookAhead(CampPlanId id) {
        var _ = ahead.book(plans.lock(id));
    }

    /** Skips a day, moves it, or leaves out a holiday. */
    public Shown except(CampPlanId id, ExceptDay what) {
        var plan = plans.lock(id);
        switch (what.kind()) {
            case "move" -> move(plan, what.day(), java.util.Objects.requireNonNull(what.to()));
            case "holiday" -> leaveOut(plan, holiday(plan, what), PlanDay.State.HOLIDAY);
            default -> {
                plan.refuseNotPlanned(what.day(), today(plan));
                leaveOut(plan, List.of(what.day()), PlanDay.State.SKIPPED);
            }
        }
        plans.touch(plan);
        return find(id);
    }

    private Collection<LocalDate> holiday(CampPlan plan, ExceptDay what) {
        plan.refuseEnded();
        var today = today(plan);
        var from = what.day().isBefore(today) ? today : what.day();
        var days = plan.days(from, java.util.Objects.requireNonNull(what.to()));
        if (days.isEmpty()) throw new DaycareRefusal.NotPlanned(what.day()).refused();
        return days;
    }

    private void leaveOut(CampPlan plan, Collection<LocalDate> days, PlanDay.State state) {
        var said = plans.days(plan.id(), today(plan));
        release(said.stream().filter(d -> days.contains(d.day())));
        plans.say(plan, days, state, Columns.now(clock));
    }

    /** The visits of these days are given up; a day whose pets came in stays, and is refused. */
    private void release(Stream<PlanDay> days) {
        var visits = days.filter(d -> !d.cancelled())
                .flatMap(d -> Optional.ofNullable(d.visitId()).stream())
                .map(CampVisitId::new)
                .toList();
        var gone = desk.cancelAll(visits, "");
        if (gone.size() < visits.size()) {
            var begun = visits.stream()
                    .filter(v -> gone.stream().noneMatch(g -> g.id().equals(v)))
                    .findFirst()
                    .orElseThrow();
            throw new DaycareRefusal.PetsCameToCamp(desk.find(begun).number()).refused();
        }
    }

    private void move(CampPlan plan, LocalDate day, LocalDate to) {
        plan.refuseNotPlanned(day, today(plan));
        var resort = resorts.find(plan.resortId());
        var pets = plan.pets().size();
        rules.refusePast("to", to, new CampRules.Wish(resort, plan.groupId().value(), pets, today(plan)));
        var visit = said(plan, day).filter(d -> !d.cancelled()).map(PlanDay::visitId);
        if (visit.isPresent()) {
            onto(new CampVisitId(visit.get()), to);
            plans.say(plan, day, PlanDay.State.MOVED, new CampVisitId(visit.get()), null, Columns.now(clock));
        } else {
            ahead.bookOne(plan, day, to, PlanDay.State.MOVED);
        }
    }

    private void onto(CampVisitId id, LocalDate day) {
        var visit = desk.find(id);
        desk.change(id, visit.version(), new ChangeCampVisit(day, visit.part().code(), visit.note(), null));
    }

    /** A day is again as the plan has it: what was skipped, moved, given up or could not be had before is booked, or refused with the reason. */
    public Shown takeBack(CampPlanId id, LocalDate day) {
        var plan = plans.lock(id);
        plan.refuseNotPlanned(day, today(plan));
        var said = said(plan, day).orElseThrow(() -> new DaycareRefusal.NotPlanned(day).refused());
        if (said.state() == PlanDay.State.MOVED && !said.cancelled() && said.visitId() != null) {
            onto(new CampVisitId(said.visitId()), day);
            plans.say(plan, day, PlanDay.State.BOOKED, new CampVisitId(said.visitId()), null, Columns.now(clock));
        } else if (day.isAfter(PlanAhead.horizon(today(plan)))) {
            plans.forget(plan, List.of(day));
        } else if (said.state() != PlanDay.State.BOOKED || said.cancelled()) {
            ahead.bookOne(plan, day, day, PlanDay.State.BOOKED);
        }
        plans.touch(plan);
        return find(id);
    }

    /** From this day on nobody comes: what was booked is given up, days that have begun stay. */
    public Shown end(CampPlanId id, EndPlan what) {
        var plan = plans.lock(id);
        plan.refuseEnded();
        rules.refusePast("from", what.from(), today(plan));
        // A day that is over may have been moved to one that is to come.
        var gone = plans.days(id, today(plan).minusWeeks(CampPlan.WEEKS_AHEAD)).stream()
                .filter(d ->
                        !d.cancelled() && d.visitDay() != null && !d.visitDay().isBefore(what.from()))
                .toList();
        release(gone.stream());
        plans.say(plan, gone.stream().map(PlanDay::day).toList(), PlanDay.State.RELEASED, Columns.now(clock));
        plans.end(plan, what.from(), Columns.now(clock));
        plans.touch(plan);
        return find(id);
    }

    /** The plan goes on: the days that were given up are booked again as far as they can be had. */
    public Shown undoEnd(CampPlanId id) {
        var plan = plans.lock(id);
        if (plan.ended() == null) throw new DaycareRefusal.PlanGoesOn().refused();
        plans.undoEnd(plan, Columns.now(clock));
        var released = plans.days(id, today(plan)).stream()
                .filter(d -> d.state() == PlanDay.State.RELEASED)
                .map(PlanDay::day)
                .toList();
        plans.forget(plan, released);
        var _ = ahead.book(plans.find(id));
        plans.touch(plan);
        return find(id);
    }

    private Optional<PlanDay> said(CampPlan plan, LocalDate day) {
        return plans.days(plan.id(), day).stream()
                .filter(d -> d.day().equals(day))
                .findFirst();
    }

    private LocalDate today(CampPlan plan) {
        return resorts.find(plan.resortId()).today(clock);
    }
}
