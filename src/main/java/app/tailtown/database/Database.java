package app.tailtown.database;

import app.tailtown.installation.CannotStart;
import app.tailtown.installation.DatabaseUrl;
import app.tailtown.installation.DatabaseUrls;
import app.tailtown.installation.Installation;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;

/**
 * The installation's database, reachable and at this program's schema version. Closing it ends the supervision of the
 * embedded server, not the server: that one stops with the JVM.
 */
public final class Database implements AutoCloseable {

    /** Name of the embedded database. */
    static final String NAME = "tailtown";

    private final DatabaseUrls urls;
    private final Optional<Supervisor> supervisor;

    private Database(DatabaseUrls urls, Optional<Supervisor> supervisor) {
        this.urls = urls;
        this.supervisor = supervisor;
    }

    /**
     * Starts or adopts the embedded server, or looks at the external one; migrates when it knows the owner. Refuses
     * with a {@link CannotStart} a server that is absent, of another major version than 15 to 18, or whose schema is
     * not this program's.
     */
    public static Database open(Installation installation) {
        // Boot runs these after every context is closed: the web server has drained before the database goes.
        Database database = start(installation, SpringApplication.getShutdownHandlers()::add);
        Schema schema = Schema.released(database.urls);
        schema.refuseUnknownServer();
        if (database.urls.owner().isPresent()) {
            schema.migrate();
        } else {
            schema.refuseOtherVersion();
        }
        return database;
    }

    /** Brings the schema up to this program's version and nothing more. */
    public static void migrate(Installation installation) {
        try (Database database = start(installation, EmbeddedPostgres::withTheJvm)) {
            Schema schema = Schema.released(database.urls);
            schema.refuseUnknownServer();
            schema.migrate();
        }
    }

    /** The same while nodes of the release before serve: refuses what they could not go on with. */
    public static void migrateBeside(Installation installation) {
        try (Database database = start(installation, EmbeddedPostgres::withTheJvm)) {
            Schema.released(database.urls).refuseToBreakWhoServes();
        }
        migrate(installation);
    }

    /**
     * The ways into a database that others may be serving from: nothing of it is migrated, and an embedded server that runs keeps running. One that does
     * not run is started until this JVM ends. Refuses a schema that is not this program's.
     */
    public static DatabaseUrls lookInto(Installation installation) {
        DatabaseUrls urls = installation
                .database()
                .orElseGet(() -> EmbeddedPostgres.runningIn(installation.home())
                        .map(Database::ways)
                        .orElseGet(() -> start(installation, EmbeddedPostgres::withTheJvm).urls));
        Schema.released(urls).refuseOtherVersion();
        return urls;
    }

    /** Connections as the house has them, for a command; whoever asks closes them. */
    public static HikariDataSource connect(DatabaseUrl url) {
        return ConnectionPools.open("command", url, 2);
    }

    /** The ways in; on an external server the owner and the observer may be unknown. */
    public DatabaseUrls urls() {
        return urls;
    }

    @Override
    public void close() {
        supervisor.ifPresent(Supervisor::close);
    }

    private static Database start(Installation installation, Consumer<Runnable> atEnd) {
        return installation
                .database()
                .map(urls -> new Database(urls, Optional.empty()))
                .orElseGet(() -> embedded(EmbeddedPostgres.start(installation.home(), Durability.DURABLE, atEnd)));
    }

    private static Database embedded(EmbeddedPostgres postgres) {
        return new Database(ways(postgres), Optional.of(Supervisor.of(postgres.postmaster())));
    }

    private static DatabaseUrls ways(EmbeddedPostgres postgres) {
        try {
            return new DatabaseRoles(postgres.superuser(), postgres.folders().secrets()).prepare(NAME);
        } catch (SQLException failure) {
            throw new CannotStart("The embedded database's roles could not be made: " + failure.getMessage(), failure);
        }
    }
}
