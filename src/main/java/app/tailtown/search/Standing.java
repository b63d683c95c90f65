package app.tailtown.search;

import app.tailtown.customers.CustomerId;
import app.tailtown.customers.PetId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;

/**
 * The visit that says where a household stands just now: the one they are here for, else the next, else the last.
 *
 * @param pets those it is for
 * @param from first day, at the resort
 * @param until last day, of who was here the day they left; the same as {@code from} for a day of camp
 * @param place suites or group; empty when there is none
 * @param href where it is shown
 */
public record Standing(
        CustomerId customer, When when, Set<PetId> pets, LocalDate from, LocalDate until, String place, String href) {

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

    String wordKey(LocalDate today) {
        if (when == When.HERE && until.equals(today) && from.isBefore(today)) return "search.standing.leaves";
        return "search.standing." + when.name().toLowerCase(java.util.Locale.ROOT) + (from.equals(until) ? ".day" : "");
    }
}
