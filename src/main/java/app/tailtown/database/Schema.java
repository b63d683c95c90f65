package app.tailtown.database;

import app.tailtown.installation.CannotStart;
import app.tailtown.installation.DatabaseUrl;
import app.tailtown.installation.DatabaseUrls;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;

/** The schema's version in the database, against the one this program was written for. */
record Schema(DatabaseUrls urls, String location) {

    static final String RELEASED = "classpath:db/migration";

    private static final int OLDEST = 15;
    private static final int NEWEST = 18;

    /** Refuses a server this program was never tried on, and one that is not there. */
    void refuseUnknownServer() {
        try (Connection connection = Connections.open(urls.app())) {
            int major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < OLDEST || major > NEWEST) {
                throw new CannotStart(
                        "The database is PostgreSQL " + major + "; Tailtown runs on " + OLDEST + " to " + NEWEST + ".");
            }
        } catch (SQLException failure) {
            throw new CannotStart(
                    "The database at " + urls.app().jdbcUrl() + " does not let "
                            + urls.app().user() + " in: " + failure.getMessage(),
                    failure);
        }
    }

    /** Brings the schema up to this program's version as the owner, and refuses a newer one. */
    void migrate() {
        DatabaseUrl owner = urls.owner()
                .orElseThrow(() -> new CannotStart(
                        "DATABASE_OWNER_URL (or DATABASE_OWNER_URL_FILE) is missing, which the migration needs."));
        Flyway flyway = flyway(owner);
        try {
            flyway.migrate();
        } catch (FlywayValidateException edited) {
            throw new CannotStart(
                    "The database was migrated by another program than this: " + edited.getMessage(), edited);
        }
        letTheAppReadTheVersion(owner);
        refuseOtherVersion(flyway.info());
    }

    void refuseOtherVersion() {
        try {
            refuseOtherVersion(flyway(urls.app()).info());
        } catch (FlywayException unread) {
            throw new CannotStart(
                    "The schema's version cannot be read. While a first start sets the database up, wait until it says that it is ready.",
                    unread);
        }
    }

    private static void refuseOtherVersion(MigrationInfoService migrations) {
        if (Arrays.stream(migrations.all())
                .anyMatch(
                        each -> each.getState().isApplied() && !each.getState().isResolved())) {
            throw new CannotStart("The database has schema version " + version(migrations.current())
                    + ", which is newer than this program: start the newer release.");
        }
        MigrationInfo[] missing = migrations.pending();
        if (missing.length > 0) {
            throw new CannotStart("The database has schema version " + version(migrations.current())
                    + ", this program needs " + version(missing[missing.length - 1])
                    + ": run `bin/tailtown migrate` with DATABASE_OWNER_URL first.");
        }
    }

    private static String version(@Nullable MigrationInfo migration) {
        return migration == null || migration.getVersion() == null
                ? "none"
                : migration.getVersion().toString();
    }

    private void letTheAppReadTheVersion(DatabaseUrl owner) {
        try (Connection connection = Connections.open(owner);
                Statement statement = connection.createStatement()) {
            String app = statement.enquoteIdentifier(
                    Logins.holderOf(owner, urls.app().user()), true);
            statement.execute("grant usage on schema platform to " + app);
            statement.execute("grant select on platform.flyway_history to " + app);
        } catch (SQLException failure) {
            throw new CannotStart("The owner could not show the schema's version to the app.", failure);
        }
    }

    private Flyway flyway(DatabaseUrl as) {
        return Flyway.configure()
                .dataSource(as.jdbcUrl(), as.user(), as.password().text())
                .locations(location)
                .defaultSchema("platform")
                .schemas("platform")
                .table("flyway_history")
                .placeholders(Map.of(
                        "app", Logins.holderOf(as, urls.app().user()),
                        "owner", urls.owner().map(DatabaseUrl::user).orElse(DatabaseRoles.OWNER),
                        "observer",
                                Logins.holderOf(
                                        as,
                                        urls.observer().map(DatabaseUrl::user).orElse(DatabaseRoles.OBSERVER))))
                .validateMigrationNaming(true)
                // An index that is built while others work waits for whatever transaction is open, also for one that
                // held the lock.
                .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                .load();
    }
}
