package app.tailtown.outbox;

import app.tailtown.platform.Codes;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.SortKey;

/** What the outbox is sorted by. Ids count up with the time at which something was to be written. */
enum MessageOrder {
    NEWEST(SortKey.down("''::text", "m.id")),
    OLDEST(SortKey.up("''::text", "m.id")),
    HOUSEHOLD(SortKey.up("m.household collate \"und-x-icu\"", "m.id")),
    HOUSEHOLD_BACKWARDS(SortKey.down("m.household collate \"und-x-icu\"", "m.id"));

    static final String CODES = "newest|oldest|household|household-backwards";

    private final SortKey key;

    MessageOrder(SortKey key) {
        this.key = key;
    }

    SortKey key() {
        return key;
    }

    Cursor cursor(Message row) {
        return new Cursor(this == NEWEST || this == OLDEST ? "" : row.household(), row.id());
    }

    static MessageOrder of(String code) {
        return Codes.read(MessageOrder.class, code);
    }
}
