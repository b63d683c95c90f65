package app.tailtown.organizations;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;

/**
 * A place with an address and a time zone. Its business day is its own local date.
 *
 * @param turnover the local time at which a suite changes hands: boarding lets begin and end then, whenever the pets really come and go
 * @param currency of every price and quote of this resort
 */
public record Resort(
        ResortId id,
        int version,
        String name,
        String city,
        String phone,
        ZoneId zone,
        Currency currency,
        LocalTime turnover) {

    /** The local date it is at this resort now. */
    public LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** The instant at which a suite changes hands on a date; where summer time skips that hour, the first one after it. */
    public Instant turnoverOn(LocalDate date) {
        return date.atTime(turnover).atZone(zone).toInstant();
    }
}
