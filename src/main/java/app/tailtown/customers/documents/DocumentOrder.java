package app.tailtown.customers.documents;

import app.tailtown.platform.Codes;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.SortKey;

/** What the papers of a household are sorted by. Ids count up with the time at which they were brought. */
enum DocumentOrder {
    NEWEST(SortKey.down("''::text", "d.id")),
    OLDEST(SortKey.up("''::text", "d.id")),
    NAME(SortKey.up("f.name collate \"und-x-icu\"", "d.id")),
    NAME_BACKWARDS(SortKey.down("f.name collate \"und-x-icu\"", "d.id"));

    static final String CODES = "newest|oldest|name|name-backwards";

    private final SortKey key;

    DocumentOrder(SortKey key) {
        this.key = key;
    }

    SortKey key() {
        return key;
    }

    Cursor cursor(Document row) {
        return new Cursor(this == NEWEST || this == OLDEST ? "" : row.file().name(), row.id());
    }

    static DocumentOrder of(String code) {
        return Codes.read(DocumentOrder.class, code);
    }
}
