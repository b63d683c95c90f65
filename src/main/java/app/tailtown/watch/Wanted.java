package app.tailtown.watch;

import app.tailtown.platform.Dates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which events one wants to see; what is empty or null asks for nothing.
 *
 * @param kind of an event, or {@code refused} for all that were refused
 * @param actor one person or program
 * @param q part of an address, a request or of what it was done to
 * @param from the first day, in the zone of whoever asks
 * @param to the last day
 */
record Wanted(
        String kind,
        String actor,
        String q,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    static final String KINDS = "|[a-z-]{1,40}";
    static final String ACTORS = "|(staff|token|operator):[0-9a-f-]{36}";
    static final String REFUSED = "refused";

    static final Wanted ALL = new Wanted("", "", "", null, null);

    Wanted {
        q = q.strip();
    }

    /** Refuses days outside of what the business knows. */
    Wanted inRange(LocalDate today) {
        if (from != null) Dates.refuseOutOfRange("from", from, today);
        if (to != null) Dates.refuseOutOfRange("to", to, today);
        return this;
    }

    Instant since(ZoneId zone) {
        return from == null ? Instant.EPOCH : from.atStartOfDay(zone).toInstant();
    }

    Instant until(ZoneId zone) {
        return to == null
                ? Instant.parse("9999-01-01T00:00:00Z")
                : to.plusDays(1).atStartOfDay(zone).toInstant();
    }

    boolean isAll() {
        return equals(ALL);
    }

    /** As they stand in the address of the page, beside what is searched for. */
    Map<String, String> said() {
        return Map.of("kind", kind, "actor", actor, "from", text(from), "to", text(to));
    }

    private static String text(@Nullable Object said) {
        return said == null ? "" : said.toString();
    }
}
