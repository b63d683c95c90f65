package app.tailtown.platform;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which dates make sense: nothing in this business lies ten years back or three ahead, and no pet is older than forty. */
public final class Dates {

    private Dates() {}

    /** Whether a date is one that {@link #refuseOutOfRange} lets pass. */
    public static boolean isInRange(LocalDate date, LocalDate today) {
        return !date.isBefore(first(today)) && !date.isAfter(last(today));
    }

    public static void refuseOutOfRange(String field, LocalDate date, LocalDate today) {
        refuseOutside(field, date, first(today), last(today));
    }

    private static LocalDate first(LocalDate today) {
        return today.minusYears(10);
    }

    private static LocalDate last(LocalDate today) {
        return today.plusYears(3);
    }

    public static void refuseImpossibleBirth(String field, @Nullable LocalDate date, LocalDate today) {
        if (date != null) refuseOutside(field, date, today.minusYears(40), today);
    }

    /** What takes over from another begins today or later; the first may begin up to a year ago, for stays that are on their way. */
    public static LocalDate earliestStart(boolean isFirst, LocalDate today) {
        return isFirst ? today.minusYears(1) : today;
    }

    public static void refuseImpossibleStart(LocalDate from, boolean isFirst, LocalDate today) {
        refuseOutside("from", from, earliestStart(isFirst, today), last(today));
    }

    /** Both ends are allowed; the answer names them. */
    public static void refuseOutside(String field, LocalDate date, LocalDate first, LocalDate last) {
        if (date.isBefore(first) || date.isAfter(last)) {
            throw FieldsRefused.field(field, "date-out-of-range", first, last);
        }
    }
}
