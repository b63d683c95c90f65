package app.tailtown.booking;

import app.tailtown.booking.plan.Bed;
import app.tailtown.booking.plan.Demand;
import app.tailtown.booking.plan.Demand.Place;
import app.tailtown.booking.plan.Plan;
import app.tailtown.booking.plan.Room;
import app.tailtown.lodging.Fit;
import app.tailtown.lodging.Guest;
import app.tailtown.lodging.HolderId;
import app.tailtown.lodging.Let;
import app.tailtown.lodging.Lets;
import app.tailtown.lodging.Lets.Outcome;
import app.tailtown.lodging.Stay;
import app.tailtown.lodging.Suite;
import app.tailtown.lodging.SuiteTypeId;
import app.tailtown.platform.FieldsRefused;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds who sleeps where and takes the suites; the other way round, says why not and what would do. */
@Component
class SuiteChoice {

    /** How often somebody who always comes second looks again. */
    private static final int MOST_LOOKS = 3;

    private final FreeRooms freeRooms;
    private final Lets lets;
    private final WhyNot whyNot;

    SuiteChoice(FreeRooms freeRooms, Lets lets, WhyNot whyNot) {
        this.freeRooms = freeRooms;
        this.lets = lets;
        this.whyNot = whyNot;
    }

    /** Takes suites for a new stay, and says what was taken for the price. */
    Plan take(Wanted wanted) {
        whyNot.refusePetElsewhere(wanted);
        var lost = new HashSet<UUID>();
        for (var looks = 1; ; ) {
            var found = find(wanted, lost);
            if (found.isEmpty()) {
                // What was lost first may be free by now: a type is full only when a look at all of it says so.
                lost.clear();
                looks++;
                continue;
            }
            var outcome = lets.take(wanted.wishes(found.get()));
            if (outcome instanceof Outcome.Taken) return found.get();
            // Only a stay of one let in any suite leaves nothing behind when it comes second; all others end here.
            if (!(outcome instanceof Outcome.SuiteIsTaken(var suite))
                    || !mayTryAnother(wanted, found.get())
                    || looks > MOST_LOOKS) {
                throw whyNot.refused(outcome, wanted);
            }
            lost.add(suite.id().value());
        }
    }

    /** What {@link #retake} would take, as far as can be seen now. */
    Plan look(Wanted wanted) {
        whyNot.refusePetElsewhere(wanted);
        return find(wanted);
    }

    private static boolean mayTryAnother(Wanted wanted, Plan plan) {
        return plan.segments().size() == 1
                && plan.segments().getFirst().stay().nights() <= Stay.LONGEST_LET
                && wanted.demands().stream().allMatch(d -> d.place() instanceof Place.AnyOf);
    }

    /** Lets the reservation have what it wants instead of what it has. */
    Plan retake(Wanted wanted, OffsetDateTime now) {
        whyNot.refusePetElsewhere(wanted);
        var plan = find(wanted);
        var outcome = lets.retake(List.of(wanted.holder()), wanted.wishes(plan), now);
        if (outcome instanceof Outcome.SuiteIsTaken(var suite)) throw whyNot.taken(wanted, suite, plan);
        if (!(outcome instanceof Outcome.Taken)) throw whyNot.refused(outcome, wanted);
        return plan;
    }

    /** Both go where they want to, in place of each other. */
    List<Plan> swap(Wanted one, Wanted other, OffsetDateTime now) {
        var plans = Stream.of(one, other).map(this::named).toList();
        var wishes = Stream.concat(one.wishes(plans.getFirst()).stream(), other.wishes(plans.getLast()).stream())
                .toList();
        var outcome = lets.retake(List.of(one.holder(), other.holder()), wishes, now);
        if (outcome instanceof Outcome.SuiteIsTaken(var suite)) {
            throw whyNot.refused(outcome, isInTheWay(suite, one, plans.getFirst(), other) ? one : other);
        }
        if (!(outcome instanceof Outcome.Taken)) throw whyNot.refused(outcome, one);
        return plans;
    }

    /** Whether a third one has the suite in the nights of this stay: in those that it keeps too, since a closure may have come after they were read. */
    private boolean isInTheWay(Suite suite, Wanted of, Plan plan, Wanted but) {
        return plan.segments().stream()
                .filter(s -> s.suite().equals(suite))
                .flatMap(s -> lets.holderInTheWay(of.resort(), suite, s.stay(), of.holder()).stream())
                .anyMatch(holder -> !holder.equals(but.holder()));
    }

    private Plan named(Wanted wanted) {
        var beds = fixed(wanted);
        whyNot.refuseUnfit(wanted, beds);
        return Plan.of(beds);
    }

    /** Takes what a cancelled stay had, as it was: all of its nights or none, so not what had lost a suite before. */
    Plan takeAgain(Reservation reservation, Wanted wanted, List<Let> had, OffsetDateTime now) {
        whyNot.refusePetElsewhere(wanted);
        if (had.isEmpty() || had.stream().anyMatch(Let::isDisplaced)) throw whyNot.typeFull(wanted);
        var beds = wanted.demands().stream().flatMap(d -> d.kept().stream()).toList();
        var plan = Plan.of(beds);
        var outcome = lets.retake(List.of(wanted.holder()), wanted.wishes(plan), now);
        if (outcome instanceof Outcome.SuiteIsTaken(var suite)) throw whyNot.goneMeanwhile(reservation, suite, wanted);
        if (!(outcome instanceof Outcome.Taken)) throw whyNot.refused(outcome, wanted);
        return plan;
    }

    /** Takes nights again that were given up, or lets the others stay when some are given up; says by name who has what cannot be had. */
    Plan again(Wanted wanted, OffsetDateTime now) {
        whyNot.refusePetElsewhere(wanted);
        var plan = plan(wanted, fixed(wanted), Set.of()).orElseThrow();
        for (var segment : plan.segments()) whyNot.refuseGone(wanted, segment.suite(), segment.stay());
        var outcome = lets.retake(List.of(wanted.holder()), wanted.wishes(plan), now);
        if (outcome instanceof Outcome.SuiteIsTaken(var suite)) throw whyNot.gone(wanted, suite, wanted.nights());
        if (!(outcome instanceof Outcome.Taken)) throw whyNot.refused(outcome, wanted);
        return plan;
    }

    List<Let> lastOf(HolderId holder) {
        return lets.lastOf(holder);
    }

    void release(HolderId holder, OffsetDateTime now) {
        lets.release(holder, now);
    }

    private Plan find(Wanted wanted) {
        return find(wanted, Set.of()).orElseThrow();
    }

    /** {@code lost}: suites that somebody else was quicker to take; nothing when these were all there was. */
    private Optional<Plan> find(Wanted wanted, Set<UUID> lost) {
        var beds = fixed(wanted);
        whyNot.refuseUnfit(wanted, beds);
        whyNot.refuseTaken(wanted, beds);
        return plan(wanted, beds, lost);
    }

    /** Those who sleep where they do, or in a suite chosen by name. */
    private static List<Bed> fixed(Wanted wanted) {
        var beds = new ArrayList<Bed>();
        for (var demand : wanted.demands()) {
            beds.addAll(demand.kept());
            demand.need().ifPresent(guest -> beds.addAll(demand.place().beds(guest)));
        }
        return beds;
    }

    private Optional<Plan> plan(Wanted wanted, List<Bed> fixed, Set<UUID> lost) {
        var open = new LinkedHashMap<SuiteTypeId, List<Demand>>();
        for (var demand : wanted.demands()) {
            if (demand.need().isPresent() && demand.place() instanceof Place.AnyOf any) {
                open.computeIfAbsent(any.type(), _ -> new ArrayList<>()).add(demand);
            }
        }
        var beds = new ArrayList<>(fixed);
        for (var each : open.entrySet()) {
            var found = divided(wanted, each.getKey(), each.getValue(), List.copyOf(beds), lost);
            if (found.isEmpty()) return Optional.empty();
            beds.addAll(found.get());
        }
        return Optional.of(Plan.of(beds));
    }

    private Optional<List<Bed>> divided(
            Wanted wanted, SuiteTypeId type, List<Demand> demands, List<Bed> beds, Set<UUID> lost) {
        var guests = demands.stream().flatMap(d -> d.need().stream()).toList();
        var found = freeRooms.of(wanted.resort(), wanted.nights(), guests, wanted.holder()).stream()
                .filter(t -> t.id().equals(type))
                .findFirst()
                .orElseThrow(() -> FieldsRefused.field("suiteTypeId", "unknown-id"))
                .with(wanted.family(beds), Set.of());
        var free = found.with(wanted.family(beds), lost);
        var where = staying(free, demands, wanted, beds).or(() -> free.divide(guests));
        if (where.isEmpty() && lost.isEmpty()) throw whyNot.full(wanted, found, guests);
        return where.map(rooms -> guests.stream()
                .map(g -> new Bed(
                        g.pet(), Objects.requireNonNull(rooms.get(g.pet())).suite(), g.stay()))
                .toList());
    }

    /** Whoever can stay where it is stays there, and the others are lodged around them. */
    private static Optional<Map<UUID, Room>> staying(
            FreeRooms.Type type, List<Demand> demands, Wanted wanted, List<Bed> beds) {
        var family = wanted.family(beds);
        var stay = new HashMap<UUID, Room>();
        var move = new ArrayList<Guest>();
        for (var demand : demands) {
            var guest = demand.need().orElseThrow();
            type.rooms().stream()
                    .filter(r -> demand.place() instanceof Place.AnyOf any
                            && r.suite().id().equals(any.rather())
                            && r.free().contains(guest.stay())
                            && Fit.fits(
                                    r.suite(), with(family.get(r.suite().id().value()), guest)))
                    .findFirst()
                    .ifPresentOrElse(
                            r -> {
                                family.put(
                                        r.suite().id().value(),
                                        with(family.get(r.suite().id().value()), guest));
                                stay.put(guest.pet(), r);
                            },
                            () -> move.add(guest));
        }
        if (stay.isEmpty()) return Optional.empty();
        return type.with(family, Set.of()).divide(move).map(others -> {
            var all = new HashMap<UUID, Room>(others);
            all.putAll(stay);
            return all;
        });
    }

    private static List<Guest> with(@Nullable List<Guest> family, Guest one) {
        var all = new ArrayList<Guest>(family == null ? List.of() : family);
        all.add(one);
        return all;
    }
}
