package app.tailtown.database;

import app.tailtown.installation.CannotStart;
import app.tailtown.installation.DatabaseUrl;
import app.tailtown.installation.DatabaseUrls;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The schema's version in the database, against the one this program was written for.
 *
 * @param servesFrom the oldest schema whose program may go on serving from this program's. It is written beside the history, so that a program which knows nothing
 *     of what came after it may start all the same, and does not where it must not
 */
record Schema(DatabaseUrls urls, String location, int servesFrom) {

    static final String RELEASED = "classpath:db/migration";

    /** The schema of the release before; {@code ReleaseBeforeTest} looks at what came of it. */
    static final int RELEASE_BEFORE = 91;

    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);
    private static final Pattern SERVES_FROM = Pattern.compile("serves from (\\d+)");

    private static final int OLDEST = 15;
    private static final int NEWEST = 18;

    static Schema released(DatabaseUrls urls) {
        return new Schema(urls, RELEASED, RELEASE_BEFORE);
    }

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

    /** Brings the schema up to this program's version as the owner, and refuses one that is newer and leaves no room for it. */
    void migrate() {
        DatabaseUrl owner = owner();
        Flyway flyway = flyway(owner);
        try {
            LockPatience.migrate(flyway);
        } catch (FlywayValidateException edited) {
            throw new CannotStart(
                    "The database was migrated by another program than this: " + edited.getMessage(), edited);
        }
        letTheAppReadTheVersion(owner);
        MigrationInfoService migrations = flyway.info();
        if (!isNewer(migrations)) sayForWhomThereIsRoom(owner);
        refuseOtherVersion(migrations);
    }

    /** Refuses to migrate what the program that now serves from this database could not go on with. */
    void refuseToBreakWhoServes() {
        MigrationInfo now = flyway(owner()).info().current();
        if (now == null || now.getVersion() == null || isAtLeast(now, servesFrom)) return;
        throw new CannotStart("The release that serves has schema version " + version(now)
                + "; this one leaves room for those from " + servesFrom
                + " on. Deploy a release between the two first, or stop every node and run `bin/tailtown migrate`.");
    }

    private DatabaseUrl owner() {
        return urls.owner()
                .orElseThrow(() -> new CannotStart(
                        "DATABASE_OWNER_URL (or DATABASE_OWNER_URL_FILE) is missing, which the migration needs."));
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

    private void refuseOtherVersion(MigrationInfoService migrations) {
        if (isNewer(migrations) && !leavesRoomFor(newestKnown(migrations))) {
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

    private static boolean isNewer(MigrationInfoService migrations) {
        return Arrays.stream(migrations.all())
                .anyMatch(
                        each -> each.getState().isApplied() && !each.getState().isResolved());
    }

    private static int newestKnown(MigrationInfoService migrations) {
        return Arrays.stream(migrations.all())
                .filter(each -> each.getState().isResolved() && each.getVersion() != null)
                .mapToInt(each -> Integer.parseInt(each.getVersion().getMajorAsString()))
                .max()
                .orElse(0);
    }

    /** Whether whoever migrated this database said that a program of that schema may serve from it. Nothing said is a no. */
    private boolean leavesRoomFor(int known) {
        try (Connection connection = Connections.open(urls.app());
                Statement statement = connection.createStatement();
                ResultSet said = statement.executeQuery(
                        "select obj_description('platform.flyway_history'::regclass, 'pg_class')")) {
            var matcher = SERVES_FROM.matcher(said.next() && said.getString(1) != null ? said.getString(1) : "");
            boolean room = matcher.matches() && Integer.parseInt(matcher.group(1)) <= known;
            if (room) LOG.warn("The database is newer than this program, and leaves room for it");
            return room;
        } catch (SQLException failure) {
            throw new CannotStart("The schema's version cannot be read: " + failure.getMessage(), failure);
        }
    }

    private static boolean isAtLeast(MigrationInfo migration, int version) {
        return migration.getVersion().compareTo(MigrationVersion.fromVersion(Integer.toString(version))) >= 0;
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

    private void sayForWhomThereIsRoom(DatabaseUrl owner) {
        try (Connection connection = Connections.open(owner);
                Statement statement = connection.createStatement()) {
            statement.execute("comment on table platform.flyway_history is 'serves from " + servesFrom + "'");
        } catch (SQLException failure) {
            throw new CannotStart("The owner could not write which releases the schema leaves room for.", failure);
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
                .callbacks(new LockPatience())
                .validateMigrationNaming(true)
                // An index that is built while others work waits for whatever transaction is open, also for one that
                // held the lock.
                .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                .load();
    }
}
