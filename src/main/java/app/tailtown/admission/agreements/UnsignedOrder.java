package app.tailtown.admission.agreements;

import app.tailtown.platform.Codes;
import app.tailtown.platform.SortKey;

/** What the list of those who have not signed is sorted by. */
enum UnsignedOrder {
    /** Who comes first. */
    DAY(SortKey.up("z.key collate \"C\"", "z.id")),
    DAY_BACKWARDS(SortKey.down("z.key collate \"C\"", "z.id")),
    HOUSEHOLD(SortKey.up("z.sort_name collate \"und-x-icu\"", "z.id")),
    HOUSEHOLD_BACKWARDS(SortKey.down("z.sort_name collate \"und-x-icu\"", "z.id"));

    static final String CODES = "day|day-backwards|household|household-backwards";

    private final SortKey key;

    UnsignedOrder(SortKey key) {
        this.key = key;
    }

    SortKey key() {
        return key;
    }

    static UnsignedOrder of(String code) {
        return Codes.read(UnsignedOrder.class, code);
    }
}
