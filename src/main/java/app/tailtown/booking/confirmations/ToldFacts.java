package app.tailtown.booking.confirmations;

import app.tailtown.booking.Reservation;
import app.tailtown.lodging.Let;
import app.tailtown.platform.Money;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a household knows of a stay once they were told: two of them are compared to say what is different. No note, and no suite: neither is promised.
 *
 * @param total minor units
 */
record ToldFacts(
        boolean cancelled,
        LocalDate arrives,
        LocalDate departs,
        @Nullable LocalTime dropOff,
        @Nullable LocalTime pickUp,
        String service,
        List<Guest> pets,
        List<String> suiteTypes,
        long total,
        String currency) {

    record Guest(String name, LocalDate arrives, LocalDate departs) {}

    static ToldFacts of(Reservation stay) {
        return new ToldFacts(
                stay.cancelled() != null,
                stay.arrives(),
                stay.departs(),
                stay.dropOff(),
                stay.pickUp(),
                stay.service(),
                stay.pets().stream()
                        .map(p -> new Guest(p.name(), p.arrives(), p.departs()))
                        .toList(),
                stay.lets().stream().map(Let::suiteType).distinct().toList(),
                stay.quote().total().minor(),
                stay.quote().total().currency().getCurrencyCode());
    }

    Money price() {
        return Money.of(total, currency);
    }
}
