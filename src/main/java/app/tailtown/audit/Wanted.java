package app.tailtown.audit;

import app.tailtown.platform.Dates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which lines one wants to see; what is empty or null asks for nothing.
 *
 * @param actor one person or program, or all of a kind: {@code job}, {@code token}; {@code all} is everybody, and empty is everybody but the setting up, which
 *     comes in thousands of lines
 * @param from the first day, in the zone of whoever asks
 * @param to the last day
 * @param sought of which rows
 */
record Wanted(
        String actor,
        String thing,
        String action,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Sought sought) {

    static final String ACTORS = "|(staff|token|operator):[0-9a-f-]{36}|staff|token|operator|job|setup|all";
    static final String THINGS = "|[a-z_-]{1,63}";
    static final String ACTIONS = "|insert|update|delete|read|export";

    /** Everybody, the setting up as well. */
    static final String EVERYBODY = "all";

    static final Wanted ALL = new Wanted("", "", "", null, null, Sought.NOTHING);
    static final Wanted HISTORY = new Wanted(EVERYBODY, "", "", null, null, Sought.NOTHING);

    /** Refuses days outside of what the business knows. */
    Wanted inRange(LocalDate today) {
        if (from != null) Dates.refuseOutOfRange("from", from, today);
        if (to != null) Dates.refuseOutOfRange("to", to, today);
        return this;
    }

    /** Empty for everybody. */
    String whom() {
        return actor.equals(EVERYBODY) ? "" : actor;
    }

    /** Whoever looks for one row wants all of its story. */
    boolean withSetup() {
        return !actor.isEmpty() || sought.isAsked();
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
                "actor",
                actor,
                "thing",
                thing,
                "action",
                action,
                "from",
                text(from),
                "to",
                text(to),
                "id",
                sought.typed());
    }

    private static String text(@Nullable Object said) {
        return said == null ? "" : said.toString();
    }
}
