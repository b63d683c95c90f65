package app.tailtown.database;

import app.tailtown.installation.DatabaseUrl;
import app.tailtown.installation.DatabaseUrls;
import app.tailtown.installation.EnvironmentKind;
import app.tailtown.installation.HttpFront;
import app.tailtown.installation.Installation;
import app.tailtown.installation.InstallationKey;
import app.tailtown.installation.SecretFolder;
import app.tailtown.world.StandInScanner;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The one PostgreSQL of a test run: an embedded one in {@code target/} that forgets at a power cut, or the server that
 * {@code TAILTOWN_TEST_DATABASE_SUPERUSER_URL} names. Started by the first test that asks, stopped with the JVM.
 */
public final class TestPostgres {

    private static final String SHARED = "tailtown_test";

    /** Of everybody who shares that database: what one sealed another opens. */
    private static final InstallationKey SHARED_KEY = InstallationKey.random();

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final DatabaseUrl superuser;
    private final DatabaseRoles roles;

    private TestPostgres(DatabaseUrl superuser, SecretFolder secrets) {
        this.superuser = superuser;
        this.roles = new DatabaseRoles(superuser, secrets);
    }

    private static final class Holder {
        private static final TestPostgres ONE = start();
        private static final DatabaseUrls SHARED_URLS = ONE.empty(SHARED);
    }

    /** The server every test of this JVM shares. */
    public static TestPostgres shared() {
        return Holder.ONE;
    }

    /** The database that whole-application tests share: empty at the JVM's start, migrated by the first context. */
    public DatabaseUrls database() {
        return Holder.SHARED_URLS;
    }

    /** A database of its own for a test, without any schema. */
    public DatabaseUrls emptyDatabase() {
        return empty("test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet());
    }

    public DatabaseUrl superuser() {
        return superuser;
    }

    /** A development installation on the shared database and on any free port. */
    public Installation installation() {
        return keyed(installation(database()), SHARED_KEY, Optional.empty());
    }

    /** The same on another database. */
    public static Installation installation(DatabaseUrls urls) {
        return new Installation(
                EnvironmentKind.DEVELOPMENT,
                Path.of("target", "test-home").toAbsolutePath(),
                new HttpFront(
                        InetAddress.getLoopbackAddress(),
                        0,
                        URI.create("http://localhost/"),
                        List.of(),
                        List.of("https://book.example.com")),
                Optional.of(urls),
                InstallationKey.random(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(StandInScanner.shared()));
    }

    /** The same with other keys. */
    public static Installation keyed(Installation like, InstallationKey key, Optional<InstallationKey> previous) {
        return new Installation(
                like.kind(),
                like.home(),
                like.http(),
                like.database(),
                key,
                previous,
                like.mail(),
                like.bucket(),
                like.scanner());
    }

    /** The same in another home. */
    public static Installation in(Path home, Installation like) {
        return new Installation(
                like.kind(),
                home,
                like.http(),
                like.database(),
                like.key(),
                like.previousKey(),
                like.mail(),
                like.bucket(),
                like.scanner());
    }

    private DatabaseUrls empty(String name) {
        try (Connection connection = Connections.open(superuser);
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
            return roles.prepare(name);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static TestPostgres start() {
        Path home = Path.of("target", "test-postgres").toAbsolutePath();
        return Optional.ofNullable(System.getenv("TAILTOWN_TEST_DATABASE_SUPERUSER_URL"))
                .map(url -> new TestPostgres(
                        DatabaseUrl.parse("TAILTOWN_TEST_DATABASE_SUPERUSER_URL", url), SecretFolder.in(home)))
                .orElseGet(() -> {
                    EmbeddedPostgres embedded =
                            EmbeddedPostgres.start(home, Durability.FORGETFUL, EmbeddedPostgres::withTheJvm);
                    return new TestPostgres(
                            embedded.superuser(), embedded.folders().secrets());
                });
    }
}
