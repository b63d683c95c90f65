package app.tailtown.booking;

import app.tailtown.booking.plan.Plan;
import app.tailtown.customers.Households;
import app.tailtown.customers.Households.Household;
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
        var household = hold(stay, coming);
        if (coming.isEmpty()) {
            choice.release(stay.id().holder(), now);
            return rules.quote(resort, new Plan(List.of()));
        }
        var wanted = demands.asTheyAre(resort, stay, household, coming, had, ways);
        var plan = choice.again(wanted, now);
        if (!isWhole(plan, coming)) throw new BookingRefusal.StayWithoutSuite(stay.number(), ways).refused();
        return rules.quote(resort, plan);
    }

    /** A night whose suite was lost and never replaced is a gap between others: lodged anew it would be no night at all. */
    private static boolean isWhole(Plan plan, List<Coming> coming) {
        return coming.stream()
                .allMatch(c -> plan.segments().stream()
                                .filter(s -> s.pets().contains(c.pet().value()))
                                .mapToInt(s -> s.stay().nights())
                                .sum()
                        == c.stay().nights());
    }

    /** The household of a stay held still, with the pets it has and those that are to come. */
    Household hold(Reservation stay, List<Coming> coming) {
        var pets = Stream.concat(stay.petIds().stream(), coming.stream().map(Coming::pet));
        return households.hold(stay.customerId(), pets.distinct().toList());
    }

    /** Two stays and where each of them is to sleep, in place of the other; both or none. Their prices from now on, written down. */
    List<Quote> exchange(Resort resort, Leg one, Leg other, OffsetDateTime now) {
        households.keepStill(
                List.of(one.stay().customerId(), other.stay().customerId()),
                Stream.of(one, other)
                        .flatMap(leg -> leg.stay().petIds().stream())
                        .toList());
        return choice.swap(wanted(resort, one), wanted(resort, other), now).stream()
                .map(plan -> rules.quote(resort, plan))
                .toList();
    }

    private Wanted wanted(Resort resort, Leg leg) {
        var stay = leg.stay();
        return switch (leg) {
            case Leg.Moves(var _, var swap, var ways) ->
                demands.swapped(resort, stay, hold(stay, List.of()), swap, ways);
            case Leg.GoesBack(var _, var was, var ways) ->
                demands.asTheyAre(resort, stay, hold(stay, was.coming()), was.coming(), was.lets(), ways);
        };
    }

    /** One of two stays that exchange suites. */
    sealed interface Leg {

        Reservation stay();

        /** Those who sleep in one suite go to the other. */
        record Moves(Reservation stay, Demands.Swap swap, List<Remedy> ways) implements Leg {}

        /** To where they slept before. */
        record GoesBack(Reservation stay, StayBefore.Was was, List<Remedy> ways) implements Leg {}
    }

    /** Where the others sleep, and where those slept who come back. */
    List<Let> hadLast(Reservation stay, List<PetId> back) {
        var gaveUp = back.stream()
                .map(PetId::value)
                .flatMap(pet -> lets.lastOf(stay.id().holder(), pet).stream().map(let -> let.of(pet)));
        return Stream.concat(stay.lets().stream(), gaveUp).toList();
    }
}
