package app.tailtown.golive.items;

import app.tailtown.golive.boxes.Box;
import app.tailtown.golive.boxes.Item;

/** Item 6. */
final class DataMigration {

    private static final String BOOK = "go-live#moving-in";
    private static final String NOT_YET = "Nothing is brought over from Gingr or from files yet";

    private DataMigration() {}

    static Item item() {
        return Item.of(
                6,
                "Data Migration Plan",
                Box.notBuilt("Create data migration scripts", BOOK, NOT_YET),
                Box.notBuilt("Map Gingr fields to Tailtown schema", BOOK, NOT_YET),
                Box.notBuilt("Plan for data transformation/cleanup", BOOK, NOT_YET),
                Box.notBuilt(
                        "Create rollback plan",
                        BOOK,
                        NOT_YET + "; until then a restore to the moment before is the way back"),
                Box.notBuilt("Test migration with sample data", BOOK, NOT_YET),
                Box.notBuilt("Validate data integrity after migration", BOOK, NOT_YET),
                Box.said(
                        "Plan for downtime window",
                        BOOK,
                        "On which day and between which hours nobody books in the old system, and who decided it?",
                        3),
                Box.said(
                        "Communicate migration plan to users",
                        BOOK,
                        "Whom you told of the move, how, and when: staff, and pet parents?",
                        3));
    }
}
