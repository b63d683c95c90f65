package app.tailtown.audit;

import app.tailtown.platform.Dates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which lines one wants to see; what is empty or null asks for nothing.
 *
 * @param actor one person, or all of a kind: {@code job}, {@code token}
 * @param from the first day, in the zone of whoever asks
 * @param to the last day
 * @param id of a row
 */
record Wanted(
        String actor,
        String thing,
        String action,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable UUID id) {

    static final String ACTORS = "|(staff|token|operator):[0-9a-f-]{36}|staff|token|operator|job|setup";
    static final String THINGS = "|[a-z_-]{1,63}";
    static final String ACTIONS = "|insert|update|delete|read|export";

    static final Wanted ALL = new Wanted("", "", "", null, null, null);

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

    /** As they stand in the address of the page. */
    Map<String, String> said() {
        return Map.of(
                "actor", actor, "thing", thing, "action", action, "from", text(from), "to", text(to), "id", text(id));
    }

    private static String text(@Nullable Object said) {
        return said == null ? "" : said.toString();
    }
}
