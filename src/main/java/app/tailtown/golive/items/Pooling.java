package app.tailtown.golive.items;

import app.tailtown.golive.boxes.Box;
import app.tailtown.golive.boxes.Item;
import app.tailtown.golive.boxes.Verdict;
import app.tailtown.golive.seen.Seen;

/** Item 9. */
final class Pooling {

    private static final String BOOK = "capacity";
    private static final double NEARLY_ALL = 0.8;

    private Pooling() {}

    static Item item() {
        return Item.of(
                9,
                "Database Connection Pooling",
                Box.looked("Configure Prisma connection pool size", BOOK, Pooling::room),
                Box.looked("Set appropriate timeouts", BOOK, Pooling::limits),
                Box.looked(
                        "Monitor connection usage",
                        "monitoring",
                        seen -> Watching.metric(seen, "hikaricp_connections_active")),
                Judge.tested(
                        "Implement connection retry logic",
                        "README#what-to-do-when-",
                        "The house goes on when its database went away and came back",
                        "races.BookingSurvivesTest",
                        "database.EmbeddedPostgresTest"),
                Box.looked(
                        "Set up connection pool monitoring",
                        "alerts",
                        seen -> Watching.metric(seen, "hikaricp_connections_pending")));
    }

    static Verdict room(Seen seen) {
        var pulse = seen.pulse().get();
        return Verdict.of(
                pulse.connections() <= NEARLY_ALL * pulse.mostConnections(),
                "%d of the %d connections that the server takes are open"
                        .formatted(pulse.connections(), pulse.mostConnections()),
                "Raise max_connections, or let fewer nodes and programs in.");
    }

    static Verdict limits(Seen seen) {
        var endless = seen.pulse().get().limits();
        return Verdict.of(
                endless.isEmpty(),
                endless.isEmpty()
                        ? "Locks, statements and idle transactions end by themselves"
                        : "Without an end: " + Judge.list(endless),
                "Does something between the house and the database take settings away?");
    }
}
