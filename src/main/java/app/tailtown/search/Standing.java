package app.tailtown.search;

import app.tailtown.customers.CustomerId;
import app.tailtown.customers.PetId;
import app.tailtown.platform.Codes;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/**
 * The visit that says where a pet stands just now: the one it is here for, else the next, else the last.
 *
 * @param from first day, at the resort
 * @param until last day, of who was here the day they left; the same as {@code from} for a day of camp
 * @param today at the resort
 * @param place suites or group; empty when there is none
 * @param resortId where that is, called {@code resort}
 * @param href where it is shown, and below which they are checked in and out
 * @param asks whether there may be something to ask or to hand back at the door: then whoever keeps the visit leads to the page that does
 */
public record Standing(
        CustomerId customer,
        PetId pet,
        When when,
        LocalDate from,
        LocalDate until,
        LocalDate today,
        String place,
        UUID resortId,
        String resort,
        String href,
        boolean asks) {

    /** In the order in which somebody at the desk asks for it. */
    public enum When {
        HERE,
        TODAY,
        COMES,
        CAME
    }

    /** The one to tell first: who is here, then who comes today, the next to come, the last who came. */
    static final Comparator<Standing> FIRST = Comparator.comparing(Standing::when)
            .thenComparing((a, b) -> a.when() == When.CAME
                    ? b.until().compareTo(a.until())
                    : a.from().compareTo(b.from()));

    boolean isToday() {
        return when == When.HERE || when == When.TODAY;
    }

    /** What the desk does next with the visit, as its path below {@link #href}: nothing is done for who comes another day or leaves another day. */
    Optional<String> next() {
        return switch (when) {
            case TODAY -> Optional.of("/check-in");
            case HERE -> until.isAfter(today) ? Optional.empty() : Optional.of("/check-out");
            case COMES, CAME -> Optional.empty();
        };
    }

    String wordKey() {
        if (when == When.HERE && until.equals(today) && from.isBefore(today)) return "search.standing.leaves";
        return "search.standing." + Codes.of(when) + (from.equals(until) ? ".day" : "");
    }
}
