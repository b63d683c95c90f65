package app.tailtown.daycare.plans;

import app.tailtown.platform.Codes;
import app.tailtown.platform.SortKey;

/** What the list of who comes every week is sorted by. */
public enum RegularOrder {
    HOUSEHOLD(SortKey.up("z.sort_name collate \"und-x-icu\"", "z.id")),
    HOUSEHOLD_BACKWARDS(SortKey.down("z.sort_name collate \"und-x-icu\"", "z.id")),
    PET(SortKey.up("(z.pets -> 0 ->> 'name') collate \"und-x-icu\"", "z.id")),
    PET_BACKWARDS(SortKey.down("(z.pets -> 0 ->> 'name') collate \"und-x-icu\"", "z.id"));

    public static final String CODES = "household|household-backwards|pet|pet-backwards";

    private final SortKey key;

    RegularOrder(SortKey key) {
        this.key = key;
    }

    SortKey key() {
        return key;
    }

    public static RegularOrder of(String code) {
        return Codes.read(RegularOrder.class, code);
    }
}
