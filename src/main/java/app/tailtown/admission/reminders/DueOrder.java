package app.tailtown.admission.reminders;

import app.tailtown.platform.Codes;
import app.tailtown.platform.SortKey;

/** What the list of due vaccinations is sorted by. */
enum DueOrder {
    /** Whose day comes first; by name where there is none. */
    DAY(SortKey.up("z.key collate \"C\"", "z.pet_id")),
    DAY_BACKWARDS(SortKey.down("z.key collate \"C\"", "z.pet_id")),
    PET(SortKey.up("(z.pet || ' ' || z.type) collate \"und-x-icu\"", "z.pet_id")),
    PET_BACKWARDS(SortKey.down("(z.pet || ' ' || z.type) collate \"und-x-icu\"", "z.pet_id")),
    HOUSEHOLD(SortKey.up("(z.sort_name || ' ' || z.pet || ' ' || z.type) collate \"und-x-icu\"", "z.pet_id")),
    HOUSEHOLD_BACKWARDS(
            SortKey.down("(z.sort_name || ' ' || z.pet || ' ' || z.type) collate \"und-x-icu\"", "z.pet_id"));

    static final String CODES = "day|day-backwards|pet|pet-backwards|household|household-backwards";

    private final SortKey key;

    DueOrder(SortKey key) {
        this.key = key;
    }

    SortKey key() {
        return key;
    }

    static DueOrder of(String code) {
        return Codes.read(DueOrder.class, code);
    }
}
