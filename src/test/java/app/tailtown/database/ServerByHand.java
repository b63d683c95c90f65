package app.tailtown.database;

import java.nio.file.Path;
import java.sql.SQLException;

/** The embedded server of a home that no process has in care: a test starts and stops it. */
public final class ServerByHand {

    private ServerByHand() {}

    /** Runs, at this program's schema. */
    public static void made(Path home) {
        start(home);
        var server = EmbeddedPostgres.runningIn(home).orElseThrow();
        try {
            var urls = new DatabaseRoles(server.superuser(), server.folders().secrets()).prepare(Database.NAME);
            Schema.released(urls).migrate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void start(Path home) {
        var cluster = cluster(home);
        cluster.createIfAbsent();
        new Postmaster(cluster).startOrAdopt();
    }

    public static void stop(Path home) {
        new Postmaster(cluster(home)).stop();
    }

    private static Cluster cluster(Path home) {
        PostgresFolders folders = new PostgresFolders(home).create();
        return new Cluster(folders, new PostgresTools(PostgresBinaries.unpackedIn(folders)), Durability.DURABLE);
    }
}
