package app.tailtown.daycare.visits;

import app.tailtown.catalog.Moment;
import app.tailtown.customers.Households;
import app.tailtown.customers.PetId;
import app.tailtown.daycare.places.CampGroups;
import app.tailtown.daycare.places.CampRates;
import app.tailtown.daycare.visits.CampVisit.PetDay;
import app.tailtown.platform.Columns;
import app.tailtown.pricing.Quotes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pets come and go: some or all of a visit, all of them or none. Who stays across the cut-off pays a full day from then on. */
@Service
@Transactional
public class CampDoor {

    private final CampVisits visits;
    private final CampRules rules;
    private final Households households;
    private final CampGroups groups;
    private final CampRates rates;
    private final Quotes quotes;
    private final Clock clock;

    CampDoor(
            CampVisits visits,
            CampRules rules,
            Households households,
            CampGroups groups,
            CampRates rates,
            Quotes quotes,
            Clock clock) {
        this.visits = visits;
        this.rules = rules;
        this.households = households;
        this.groups = groups;
        this.rates = rates;
        this.quotes = quotes;
        this.clock = clock;
    }

    public WentThrough checkIn(CampVisitId id, WhichCampers which) {
        var visit = visits.lock(id);
        var coming = those(visit, which.pets(), p -> !p.wasHere());
        coming.forEach(pet -> visit.refuseCheckIn(visit.pet(pet), today(visit)));
        rules.refuseGuests(households.hold(visit.customerId(), coming));
        var resort = rules.resort(visit.resortId());
        rules.admit(
                resort, visit.serviceId(), coming, List.of(visit.day()), Moment.CHECK_IN, which.said(), visit.path());
        visits.checkIn(visit, coming, Columns.now(clock));
        return new WentThrough(visits.find(id), coming);
    }

    public CampVisit undoCheckIn(CampVisitId id, List<PetId> pets) {
        var visit = visits.lock(id);
        var back = those(visit, pets, PetDay::isHere);
        back.forEach(pet -> visit.refuseUndoCheckIn(visit.pet(pet), today(visit)));
        visits.undoCheckIn(visit, back, Columns.now(clock));
        return visits.find(id);
    }

    public WentThrough checkOut(CampVisitId id, List<PetId> pets) {
        var visit = visits.lock(id);
        var going = those(visit, pets, PetDay::isHere);
        going.forEach(pet -> visit.refuseCheckOut(visit.pet(pet)));
        visits.checkOut(visit, going, Columns.now(clock));
        return new WentThrough(priced(id), going);
    }

    public CampVisit undoCheckOut(CampVisitId id, List<PetId> pets) {
        var visit = visits.lock(id);
        var back = those(visit, pets, p -> p.checkedOutAt() != null);
        back.forEach(pet -> visit.refuseUndoCheckOut(visit.pet(pet), today(visit)));
        visits.undoCheckOut(visit, back, Columns.now(clock));
        return priced(id);
    }

    /** A new price when what is to be paid has changed, at the rate of the day. */
    private CampVisit priced(CampVisitId id) {
        var visit = visits.find(id);
        var resort = rules.resort(visit.resortId());
        var parts = visit.payable(groups.find(visit.groupId()));
        rates.during(resort, visit.serviceId(), visit.day(), visit.day()).stream()
                .findFirst()
                .map(rate -> CampQuote.of(resort, rate, parts))
                .filter(quote -> !quote.says(visit.quote()))
                .ifPresent(quote -> {
                    quotes.add(resort, quote.id(), quote.total(), quote.lines(), quote.rules());
                    visits.price(id, quote.id());
                });
        return visits.find(id);
    }

    /** Those named, else all that qualify; when nobody does the first is asked for, so that the refusal says why. */
    private static List<PetId> those(CampVisit visit, List<PetId> named, Predicate<PetDay> qualify) {
        if (!named.isEmpty()) return named;
        var found = visit.pets().stream().filter(qualify).map(PetDay::petId).toList();
        return found.isEmpty() ? List.of(visit.petIds().getFirst()) : found;
    }

    private LocalDate today(CampVisit visit) {
        return LocalDate.ofInstant(clock.instant(), visit.timeZone());
    }
}
