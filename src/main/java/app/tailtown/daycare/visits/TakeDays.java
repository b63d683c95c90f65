package app.tailtown.daycare.visits;

import app.tailtown.catalog.Service;
import app.tailtown.customers.Households.Household;
import app.tailtown.daycare.CampPart;
import app.tailtown.daycare.DaycareRefusal;
import app.tailtown.daycare.places.CampGroup;
import app.tailtown.daycare.places.CampRate;
import app.tailtown.daycare.places.CampRates;
import app.tailtown.daycare.places.Places;
import app.tailtown.daycare.visits.WhyNoPlace.Doing;
import app.tailtown.hours.DayHours;
import app.tailtown.hours.HouseHours;
import app.tailtown.hours.OpeningHours;
import app.tailtown.lodging.DayLets;
import app.tailtown.lodging.Guest;
import app.tailtown.lodging.Stay;
import app.tailtown.lodging.SuiteTypeId;
import app.tailtown.organizations.Resort;
import app.tailtown.platform.Remedy;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Takes places, and suites where the group rests in some, for the pets of one household. Whoever calls holds the pets and then the group; places are taken in
 * the order of the days, suites after all of them. A day that cannot be had leaves nothing behind.
 */
@Component
class TakeDays {

    /** How often somebody who always comes second tries again. */
    private static final int MOST_TRIES = 5;

    private final Places places;
    private final CampRates rates;
    private final DayLets lets;
    private final CampVisits visits;
    private final WhyNoPlace whyNot;
    private final HouseHours hours;

    TakeDays(Places places, CampRates rates, DayLets lets, CampVisits visits, WhyNoPlace whyNot, HouseHours hours) {
        this.places = places;
        this.rates = rates;
        this.lets = lets;
        this.visits = visits;
        this.whyNot = whyNot;
        this.hours = hours;
    }

    /** Who wants to come, and to what. */
    record Wanted(Resort resort, CampGroup group, Service service, Household household, CampPart part) {

        List<UUID> pets() {
            return household.pets().stream().map(p -> p.id().value()).toList();
        }

        int count() {
            return household.pets().size();
        }
    }

    /** A day and the visit it is for. */
    record Slot(LocalDate day, CampVisitId id) {}

    /** A day that was taken, and what it costs. */
    record Got(Slot slot, CampRate rate) {}

    /** What was taken, in the order of the days, and why the rest was not. */
    record Taken(List<Got> got, SortedMap<LocalDate, DaycareRefusal> not) {}

    /** As many of these days as can be had; the earliest stands first. */
    Taken take(Wanted wanted, List<Slot> slots) {
        var days = slots.stream().map(Slot::day).toList();
        var valid = rates.during(wanted.resort(), wanted.service().id(), days.getFirst(), days.getLast());
        var came = visits.daysOf(wanted.pets(), wanted.service().id(), days);
        var open = hours.of(wanted.resort().id());
        var doing = days.size() > 1 ? Doing.BOOK_SEVERAL : Doing.BOOK_A_DAY;
        var taken = new Taken(new ArrayList<>(), new TreeMap<>());
        for (var slot : slots) {
            var rate = valid.stream().filter(r -> r.covers(slot.day())).findFirst();
            var no = before(wanted, slot, Optional.ofNullable(came.get(slot.day())), rate, open, doing)
                    .or(() -> place(wanted, slot.day(), doing));
            if (no.isPresent()) taken.not().put(slot.day(), no.get());
            else taken.got().add(new Got(slot, rate.orElseThrow()));
        }
        suites(wanted, taken, doing);
        return taken;
    }

    /** The suites come last, all of them at once; a day without one gives its places back. */
    private void suites(Wanted wanted, Taken taken, Doing doing) {
        if (wanted.group().suiteTypeId() == null) return;
        var slots = taken.got().stream().map(Got::slot).toList();
        var wishes = slots.stream().map(slot -> wish(wanted, slot)).toList();
        var met = lets.take(wishes).stream().map(DayLets.Wish::day).collect(Collectors.toSet());
        for (var slot : slots) {
            if (met.contains(slot.day())) continue;
            taken.got().removeIf(g -> g.slot().equals(slot));
            places.give(wanted.group(), slot.day(), wanted.count());
            taken.not().put(slot.day(), noSuite(wanted, slot, doing));
        }
    }

    /** Gives up the places and suites of these visits of one group, in the order of their days. */
    void giveUp(CampGroup group, List<CampVisit> gone, OffsetDateTime now) {
        gone.stream()
                .sorted(Comparator.comparing(CampVisit::day))
                .forEach(v -> places.give(group, v.day(), v.pets().size()));
        lets.release(gone.stream().map(v -> v.id().holder()).toList(), now);
    }

    /** One day for a visit that stands or stood, refused when it cannot be had; {@code had} is what it gives up for it. */
    CampRate retake(Wanted wanted, Slot slot, Optional<LocalDate> had, OffsetDateTime now) {
        var day = slot.day();
        var valid = rates.during(wanted.resort(), wanted.service().id(), day, day).stream()
                .findFirst();
        var came = visits.daysOf(wanted.pets(), wanted.service().id(), List.of(day))
                .get(day);
        before(
                        wanted,
                        slot,
                        Optional.ofNullable(came)
                                .filter(c -> !c.visit().equals(slot.id().value())),
                        valid,
                        hours.of(wanted.resort().id()),
                        doing(had))
                .ifPresent(TakeDays::refuse);
        exchange(wanted, day, had);
        if (wanted.group().suiteTypeId() != null && !lets.retake(wish(wanted, slot), now)) {
            refuse(noSuite(wanted, slot, doing(had)));
        }
        return valid.orElseThrow();
    }

    /** In the order of the days, whichever of the two is given up. */
    private void exchange(Wanted wanted, LocalDate day, Optional<LocalDate> had) {
        if (had.isPresent() && had.get().equals(day)) return;
        had.filter(h -> h.isBefore(day)).ifPresent(h -> places.give(wanted.group(), h, wanted.count()));
        place(wanted, day, doing(had)).ifPresent(TakeDays::refuse);
        had.filter(h -> h.isAfter(day)).ifPresent(h -> places.give(wanted.group(), h, wanted.count()));
    }

    private static Doing doing(Optional<LocalDate> had) {
        return had.isPresent() ? Doing.MOVE : Doing.BRING_BACK;
    }

    private Optional<DaycareRefusal> place(Wanted wanted, LocalDate day, Doing doing) {
        for (var tries = 1; ; tries++) {
            if (places.take(wanted.group(), day, wanted.count())) return Optional.empty();
            var no = whyNot.refusal(asked(wanted, day, doing));
            // A place that was given up meanwhile is theirs: a day is full only when the count that is told says so.
            var isFree = no instanceof DaycareRefusal.CampFull full && full.free() >= full.pets();
            if (!isFree || tries == MOST_TRIES) return Optional.of(no);
        }
    }

    private static WhyNoPlace.Asked asked(Wanted wanted, LocalDate day, Doing doing) {
        return new WhyNoPlace.Asked(wanted.group(), wanted.service().id(), wanted.count(), day, doing);
    }

    /** What stands against a day whether there is a place or not. */
    private Optional<DaycareRefusal> before(
            Wanted wanted,
            Slot slot,
            Optional<CampVisits.Came> came,
            Optional<CampRate> rate,
            OpeningHours open,
            Doing doing) {
        if (came.isPresent()) return Optional.of(inCampAlready(came.get()));
        if (open.on(slot.day()) instanceof DayHours.Closed closed) {
            var ways = whyNot.ways(asked(wanted, slot.day(), doing));
            return Optional.of(new DaycareRefusal.CampClosed(wanted.group().name(), slot.day(), closed.name(), ways));
        }
        if (rate.isEmpty()) {
            var ways = WhyNoPlace.openSettings(wanted.group());
            return Optional.of(new DaycareRefusal.NoCampRate(wanted.service().name(), slot.day(), ways));
        }
        if (wanted.group().suiteTypeId() == null) return Optional.empty();
        return lets.petWithASuite(wish(wanted, slot))
                .map(pet -> new DaycareRefusal.PetRestsElsewhere(name(wanted, pet), slot.day()));
    }

    private static DaycareRefusal inCampAlready(CampVisits.Came came) {
        var open = Remedy.go("open-camp-visit", List.of(came.number()), "/camp-visits/" + came.visit());
        return new DaycareRefusal.PetInCampAlready(came.pet(), came.number(), came.day(), List.of(open));
    }

    private static String name(Wanted wanted, UUID pet) {
        return wanted.household().pets().stream()
                .filter(p -> p.id().value().equals(pet))
                .map(p -> p.name())
                .findFirst()
                .orElse("");
    }

    private DaycareRefusal noSuite(Wanted wanted, Slot slot, Doing doing) {
        var day = slot.day();
        var group = wanted.group().name();
        var asked = asked(wanted, day, doing);
        return lets.ofUnknownWeight(wish(wanted, slot))
                .<DaycareRefusal>map(pet -> new DaycareRefusal.CampWeightUnknown(
                        pet.name(),
                        group,
                        day,
                        Stream.concat(Stream.of(weigh(pet)), whyNot.ways(asked).stream())
                                .toList()))
                .orElseGet(() -> new DaycareRefusal.CampSuitesFull(group, day, whyNot.waysOrWait(asked)));
    }

    private static Remedy weigh(Guest pet) {
        return Remedy.go("weigh-pet", List.of(pet.name()), "/pets/" + pet.pet() + "/edit");
    }

    private static void refuse(DaycareRefusal no) {
        throw no.refused();
    }

    private static DayLets.Wish wish(Wanted wanted, Slot slot) {
        var day = new Stay(slot.day(), slot.day().plusDays(1));
        var guests = wanted.household().pets().stream()
                .map(p -> Guest.of(p.id().value(), p.name(), p.speciesId(), p.weight(), day))
                .toList();
        var group = wanted.group();
        return new DayLets.Wish(
                wanted.resort(),
                slot.id().holder(),
                new SuiteTypeId(Objects.requireNonNull(group.suiteTypeId())),
                slot.day(),
                group.from(wanted.part()),
                group.until(wanted.part()),
                guests);
    }
}
