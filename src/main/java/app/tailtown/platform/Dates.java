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

    private static void refuseOutside(String field, LocalDate date, LocalDate first, LocalDate last) {
        if (date.isBefore(first) || date.isAfter(last)) {
            throw FieldsRefused.field(field, "date-out-of-range", first, last);
        }
    }
}
