package app.tailtown.daycare.waiting;

import app.tailtown.platform.Codes;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.SortKey;

/** What the list of who waits for days of camp is sorted by. Ids count up with the time at which they began to wait. */
enum CampWishOrder {
    DAY(SortKey.up("w.day::text collate \"C\"", "w.id")),
    DAY_BACKWARDS(SortKey.down("w.day::text collate \"C\"", "w.id")),
    HOUSEHOLD(SortKey.up("w.customer collate \"und-x-icu\"", "w.id")),
    HOUSEHOLD_BACKWARDS(SortKey.down("w.customer collate \"und-x-icu\"", "w.id"));

    static final String CODES = "day|day-backwards|household|household-backwards";

    private final SortKey key;

    CampWishOrder(SortKey key) {
        this.key = key;
    }

    SortKey key() {
        return key;
    }

    Cursor cursor(CampWish row) {
        var value = this == DAY || this == DAY_BACKWARDS ? row.day().toString() : row.customer();
        return new Cursor(value, row.id().value());
    }

    static CampWishOrder of(String code) {
        return Codes.read(CampWishOrder.class, code);
    }
}
