package app.tailtown.booking;

import app.tailtown.customers.CustomerId;
import app.tailtown.customers.Households.Household;
import app.tailtown.customers.PetCards;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.Ids;
import app.tailtown.pricing.Quote;
import app.tailtown.pricing.Tariff;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a stay would cost after a change, found the way the change itself finds it. Locks nothing and writes nothing. */
@Service
@Transactional(readOnly = true)
class ChangePreview {

    private final Reservations reservations;
    private final Resorts resorts;
    private final PetCards cards;
    private final Demands demands;
    private final SuiteChoice choice;
    private final Tariff tariff;
    private final Clock clock;

    ChangePreview(
            Reservations reservations,
            Resorts resorts,
            PetCards cards,
            Demands demands,
            SuiteChoice choice,
            Tariff tariff,
            Clock clock) {
        this.reservations = reservations;
        this.resorts = resorts;
        this.cards = cards;
        this.demands = demands;
        this.choice = choice;
        this.tariff = tariff;
        this.clock = clock;
    }

    /** Absent where a night has no rate. Refuses what the change would be refused for. */
    Optional<Quote> of(ReservationId id, ChangeStay to) {
        var before = reservations.find(id);
        var resort = resorts.find(before.resortId());
        var today = resort.today(clock);
        var coming = Coming.changed(before, to, today);
        var household = household(before.customerId(), before.customer(), coming);
        var plan = choice.look(demands.changed(resort, before, household, coming, to, today));
        return tariff.preview(resort, BookingRules.parts(plan))
                .map(q -> q.with(Ids.next(), before.quote().addOns()));
    }

    private Household household(CustomerId id, String name, List<Coming> coming) {
        var pets = coming.stream().map(Coming::pet).toList();
        return new Household(
                id,
                name,
                false,
                cards.of(id).stream().filter(c -> pets.contains(c.id())).toList());
    }
}
