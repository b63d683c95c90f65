package app.tailtown.booking.waitlist;

import app.tailtown.platform.Refusal;
import app.tailtown.platform.Remedy;
import java.time.LocalDate;
import java.util.List;

/** Every "no" of the waitlist. */
sealed interface WaitlistRefusal extends Refusal {

    /** One of these pets waits for the same nights already. */
    record AlreadyWaiting(String customer, LocalDate arrives, LocalDate departs, List<Remedy> remedies)
            implements WaitlistRefusal {}

    /** A suite is held for them: that is answered first. */
    record OfferStands(String customer, String reservation, List<Remedy> remedies) implements WaitlistRefusal {}

    record OfferTaken(String customer, String reservation, List<Remedy> remedies) implements WaitlistRefusal {}

    record NothingOffered(String customer, List<Remedy> remedies) implements WaitlistRefusal {}

    record NoLongerWaiting(String customer, List<Remedy> remedies) implements WaitlistRefusal {}

    record NotWithdrawn(String customer, List<Remedy> remedies) implements WaitlistRefusal {}

    /** The last day on which they would have come is over. */
    record WaitIsOver(LocalDate last, List<Remedy> remedies) implements WaitlistRefusal {}
}
