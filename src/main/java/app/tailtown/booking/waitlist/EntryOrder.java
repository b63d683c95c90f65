package app.tailtown.booking.waitlist;

import app.tailtown.platform.Codes;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.SortKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What the waitlist is sorted by. */
enum EntryOrder {
    /** Who has waited longest, in the order in which they are offered something. */
    SINCE(SortKey.up(EntryOrder.WAITING_SINCE, "e.id")),
    LATEST(SortKey.down(EntryOrder.WAITING_SINCE, "e.id")),
    ARRIVES(SortKey.up("e.arrives_on::text collate \"C\"", "e.id")),
    ARRIVES_BACKWARDS(SortKey.down("e.arrives_on::text collate \"C\"", "e.id")),
    HOUSEHOLD(SortKey.up("e.customer collate \"und-x-icu\"", "e.id")),
    HOUSEHOLD_BACKWARDS(SortKey.down("e.customer collate \"und-x-icu\"", "e.id"));

    static final String CODES = "since|latest|arrives|arrives-backwards|household|household-backwards";

    /** Microseconds since 1970, as long as it takes to be compared as text. */
    private static final String WAITING_SINCE =
            "lpad((extract(epoch from e.waiting_since) * 1000000)::bigint::text, 20, '0') collate \"C\"";

    private final SortKey key;

    EntryOrder(SortKey key) {
        this.key = key;
    }

    SortKey key() {
        return key;
    }

    Cursor cursor(WaitlistEntry row) {
        var value = switch (this) {
            case SINCE, LATEST -> "%020d".formatted(ChronoUnit.MICROS.between(Instant.EPOCH, row.waitingSince()));
            case ARRIVES, ARRIVES_BACKWARDS -> row.arrives().toString();
            case HOUSEHOLD, HOUSEHOLD_BACKWARDS -> row.customer();
        };
        return new Cursor(value, row.id().value());
    }

    static EntryOrder of(String code) {
        return Codes.read(EntryOrder.class, code);
    }
}
