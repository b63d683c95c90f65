package app.tailtown.booking;

import app.tailtown.booking.plan.Plan;
import app.tailtown.customers.Households;
import app.tailtown.customers.PetId;
import app.tailtown.lodging.Let;
import app.tailtown.lodging.Lets;
import app.tailtown.organizations.Resort;
import app.tailtown.platform.Remedy;
import app.tailtown.pricing.Quote;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lodges a stay anew whose pets have given nights up or take them again, and makes its price anew with it. In the transaction of whoever asks. */
@Component
class Relodging {

    private final BookingRules rules;
    private final Demands demands;
    private final SuiteChoice choice;
    private final Lets lets;
    private final Households households;

    Relodging(BookingRules rules, Demands demands, SuiteChoice choice, Lets lets, Households households) {
        this.rules = rules;
        this.demands = demands;
        this.choice = choice;
        this.lets = lets;
        this.households = households;
    }

    /**
     * The price of the stay from now on, written down.
     *
     * @param coming who has which nights then; when nobody has any, its suites are given up
     * @param had where they sleep, or slept before they gave it up
     * @param ways what can be done instead, for the refusal
     */
    Quote again(
            Resort resort,
            Reservation stay,
            List<Coming> coming,
            List<Let> had,
            List<Remedy> ways,
            OffsetDateTime now) {
        var household = households.hold(stay.customerId(), stay.petIds());
        if (coming.isEmpty()) {
            choice.release(stay.id().holder(), now);
            return rules.quote(resort, new Plan(List.of()));
        }
        var wanted = demands.asTheyAre(resort, stay, household, coming, had, ways);
        return rules.quote(resort, choice.again(wanted, now));
    }

    /** Where the others sleep, and where those slept who come back. */
    List<Let> hadLast(Reservation stay, List<PetId> back) {
        var gaveUp = back.stream()
                .map(PetId::value)
                .flatMap(pet -> lets.lastOf(stay.id().holder(), pet).stream().map(let -> let.of(pet)));
        return Stream.concat(stay.lets().stream(), gaveUp).toList();
    }
}
