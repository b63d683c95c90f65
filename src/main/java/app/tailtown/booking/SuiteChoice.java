package app.tailtown.booking;

import app.tailtown.customers.Households.Household;
import app.tailtown.lodging.Availability;
import app.tailtown.lodging.Availability.FreeSuite;
import app.tailtown.lodging.HolderId;
import app.tailtown.lodging.Let;
import app.tailtown.lodging.Lets;
import app.tailtown.lodging.Lets.Outcome;
import app.tailtown.lodging.Stay;
import app.tailtown.lodging.Suite;
import app.tailtown.lodging.SuiteId;
import app.tailtown.lodging.Suites;
import app.tailtown.organizations.Resort;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.pricing.Tariff;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the suite for a stay and takes it; the other way round, says why not and what would do. */
@Component
class SuiteChoice {

    private final Availability availability;
    private final Suites suites;
    private final Lets lets;
    private final WhyNot whyNot;

    SuiteChoice(Availability availability, Suites suites, Lets lets, WhyNot whyNot) {
        this.availability = availability;
        this.suites = suites;
        this.lets = lets;
        this.whyNot = whyNot;
    }

    /** Who wants what: this suite, or any of this type. */
    record Wanted(
            Resort resort,
            ReservationId reservation,
            Household household,
            @Nullable UUID suiteType,
            @Nullable UUID suite,
            boolean pinned) {

        HolderId holder() {
            return reservation.holder();
        }

        List<UUID> pets() {
            return household.pets().stream().map(p -> p.id().value()).toList();
        }

        Availability.Guests guests() {
            return Guests.of(household.pets());
        }

        Lets.Wish wish(Suite suite, Stay stay) {
            return new Lets.Wish(resort, holder(), suite, stay, pets(), pinned);
        }
    }

    /** Takes a suite for a new stay, and says what was taken for the price. */
    List<Tariff.Part> take(Wanted wanted, Stay stay) {
        whyNot.refusePetElsewhere(wanted, stay);
        if (wanted.suite() != null) return takeThis(wanted, suite(wanted, wanted.suite()), stay);
        for (var candidate : candidates(wanted, stay)) {
            var suite = suites.find(candidate.id());
            var outcome = lets.take(List.of(wanted.wish(suite, stay)));
            if (outcome instanceof Outcome.Taken) return List.of(part(suite, stay));
            // Only a stay of one let leaves nothing behind when it comes second; a longer one ends here.
            if (!(outcome instanceof Outcome.SuiteIsTaken) || stay.nights() > Stay.LONGEST_LET) {
                throw whyNot.refused(outcome, wanted, stay);
            }
        }
        throw whyNot.typeFull(wanted, stay);
    }

    private List<Tariff.Part> takeThis(Wanted wanted, Suite suite, Stay stay) {
        whyNot.refuseUnfit(wanted, suite, stay);
        if (lets.holderInTheWay(wanted.resort(), suite, stay, wanted.holder()).isPresent()) {
            throw whyNot.suiteTaken(wanted, suite, stay);
        }
        var outcome = lets.take(List.of(wanted.wish(suite, stay)));
        if (!(outcome instanceof Outcome.Taken)) throw whyNot.refused(outcome, wanted, stay);
        return List.of(part(suite, stay));
    }

    /** Gives up what the reservation has and takes what it shall have. A pet that is in the house slept where it slept: only the nights from today on move. */
    List<Tariff.Part> retake(Reservation before, Wanted wanted, Stay stay, LocalDate today, OffsetDateTime now) {
        whyNot.refusePetElsewhere(wanted, stay);
        var slept = before.state() == Reservation.State.IN_HOUSE ? slept(before, stay, today) : List.<Segment>of();
        var from = slept.isEmpty() ? stay.arrives() : slept.getLast().stay().departs();
        var segments = new ArrayList<>(slept);
        if (from.isBefore(stay.departs())) {
            var rest = new Stay(from, stay.departs());
            append(segments, new Segment(suiteFor(before, wanted, rest), rest));
        }
        var wishes =
                segments.stream().map(s -> wanted.wish(s.suite(), s.stay())).toList();
        var outcome = lets.retake(wanted.holder(), wishes, now);
        if (!(outcome instanceof Outcome.Taken)) throw whyNot.refused(outcome, wanted, stay);
        return segments.stream().map(s -> part(s.suite(), s.stay())).toList();
    }

    /** Takes what a cancelled stay had, as it was: all of its nights or none, so not what had lost a suite before. */
    void takeAgain(Reservation reservation, Resort resort, Household household, OffsetDateTime now) {
        var had = lets.lastOf(reservation.id().holder());
        var pinned = had.stream().anyMatch(Let::pinned);
        var type = had.isEmpty() ? null : had.getFirst().suiteTypeId().value();
        var wanted = new Wanted(resort, reservation.id(), household, type, null, pinned);
        whyNot.refusePetElsewhere(wanted, reservation.stay());
        if (had.isEmpty() || had.stream().anyMatch(Let::isDisplaced)) {
            throw whyNot.typeFull(wanted, reservation.stay());
        }
        var wishes = had.stream()
                .map(l -> wanted.wish(
                        suites.find(java.util.Objects.requireNonNull(l.suiteId())), new Stay(l.arrives(), l.departs())))
                .toList();
        var outcome = lets.retake(wanted.holder(), wishes, now);
        if (outcome instanceof Outcome.SuiteIsTaken(var suite)) throw whyNot.goneMeanwhile(reservation, suite);
        if (!(outcome instanceof Outcome.Taken)) throw whyNot.refused(outcome, wanted, reservation.stay());
    }

    /** Nights in one suite. */
    private record Segment(Suite suite, Stay stay) {}

    private List<Segment> slept(Reservation before, Stay stay, LocalDate today) {
        var slept = new ArrayList<Segment>();
        for (var let : before.lets()) {
            var until = earliest(let.departs(), today, stay.departs());
            if (let.suiteId() == null || !let.arrives().isBefore(until)) continue;
            append(slept, new Segment(suites.find(let.suiteId()), new Stay(let.arrives(), until)));
        }
        return slept;
    }

    /** Consecutive nights in the same suite are one stay there, for the price too. */
    private static void append(List<Segment> segments, Segment next) {
        var last = segments.isEmpty() ? null : segments.getLast();
        if (last != null
                && last.suite().id().equals(next.suite().id())
                && last.stay().departs().equals(next.stay().arrives())) {
            segments.removeLast();
            segments.add(new Segment(
                    last.suite(), new Stay(last.stay().arrives(), next.stay().departs())));
        } else {
            segments.add(next);
        }
    }

    /** The suite asked for; or of the type asked for the one they have, while it is free, else the best. */
    private Suite suiteFor(Reservation before, Wanted wanted, Stay rest) {
        if (wanted.suite() != null) {
            var suite = suite(wanted, wanted.suite());
            whyNot.refuseUnfit(wanted, suite, rest);
            return suite;
        }
        var candidates = candidates(wanted, rest);
        var has = before.lets().isEmpty() ? null : before.lets().getLast().suiteId();
        return candidates.stream()
                .map(FreeSuite::id)
                .filter(id -> id.equals(has))
                .findFirst()
                .or(() -> candidates.stream().map(FreeSuite::id).findFirst())
                .map(suites::find)
                .orElseThrow(() -> whyNot.typeFull(wanted, rest));
    }

    private List<FreeSuite> candidates(Wanted wanted, Stay stay) {
        return availability.of(wanted.resort(), stay, wanted.guests(), wanted.holder()).stream()
                .filter(t -> t.id().value().equals(wanted.suiteType()))
                .findFirst()
                .orElseThrow(() -> FieldsRefused.field("suiteTypeId", "unknown-id"))
                .suitesFree();
    }

    private Suite suite(Wanted wanted, UUID id) {
        var suite = suites.findBy(new SuiteId(id))
                .filter(s -> s.resortId().equals(wanted.resort().id()))
                .orElseThrow(() -> FieldsRefused.field("suiteId", "unknown-id"));
        if (wanted.suiteType() != null && !suite.suiteTypeId().value().equals(wanted.suiteType())) {
            throw FieldsRefused.field("suiteId", "suite-of-another-type");
        }
        return suite;
    }

    private static Tariff.Part part(Suite suite, Stay stay) {
        return new Tariff.Part(suite.suiteTypeId(), suite.suiteType(), stay);
    }

    private static LocalDate earliest(LocalDate... dates) {
        return java.util.Arrays.stream(dates).min(LocalDate::compareTo).orElseThrow();
    }
}
