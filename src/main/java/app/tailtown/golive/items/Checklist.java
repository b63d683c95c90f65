package app.tailtown.golive.items;

import app.tailtown.golive.boxes.Item;
import java.util.List;

/** All that must be true before real data comes in and the doors open: 24 items, and as the 25th by what it is known that all is well. */
public final class Checklist {

    private Checklist() {}

    public static List<Item> items() {
        return List.of(
                Secrets.item(),
                DatabaseSecurity.item(),
                ApiSecurity.item(),
                Input.item(),
                Backup.item(),
                DataMigration.item(),
                Integrity.item(),
                Caching.caching(),
                Pooling.item(),
                Caching.cdn(),
                Watching.errors(),
                Watching.monitoring(),
                Logging.item(),
                Measured.load(),
                Measured.journeys(),
                Hosting.item(),
                Delivery.pipeline(),
                Delivery.migrations(),
                People.errors(),
                People.speed(),
                Documented.operations(),
                Documented.people(),
                Continuity.recovery(),
                Continuity.retention(),
                Success.item());
    }
}
