package app.tailtown.database;

import app.tailtown.installation.CannotStart;
import app.tailtown.installation.DatabaseUrl;
import app.tailtown.installation.Secret;
import app.tailtown.installation.SecretFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** The embedded server of a home, for whoever copies what it keeps or puts it back. It lets in as its superuser, past every wall: nothing that answers people uses it. */
public final class LocalServer {

    /** Under which the secret of the superuser lies in the home. */
    static final String KEPT_AS = "postgres-superuser";

    private final EmbeddedPostgres postgres;

    private LocalServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** The one that runs on this home now, whoever started it. */
    public static Optional<LocalServer> runningIn(Path home) {
        return EmbeddedPostgres.runningIn(home).map(LocalServer::new);
    }

    /** Starts the one whose data lie in this home; whoever starts it stops it. */
    public static LocalServer startIn(Path home) {
        if (!Files.exists(dataIn(home))) throw new IllegalStateException("There is no database in " + home);
        return new LocalServer(EmbeddedPostgres.start(home, Durability.DURABLE, EmbeddedPostgres::withTheJvm));
    }

    /** While no Tailtown works on this home, and none can begin to. Refuses when one does. */
    public static <T> T whileNobodyWorksOn(Path home, Supplier<T> work) {
        var lock = HomeLock.take(new PostgresFolders(home).create().home());
        if (lock.isEmpty() || runningIn(home).isPresent()) {
            lock.ifPresent(HomeLock::release);
            throw new CannotStart("Tailtown runs on " + home + ": stop it first.");
        }
        try {
            return work.get();
        } finally {
            lock.get().release();
        }
    }

    /** Where the data of a home lie, or would. */
    public static Path dataIn(Path home) {
        return new PostgresFolders(home).data(PostgresBinaries.bundledMajor());
    }

    public static int major() {
        return PostgresBinaries.bundledMajor();
    }

    /** The secret by which the superuser of a home comes in. */
    public static String passwordIn(Path home) {
        return SecretFolder.in(home).keepPassword(KEPT_AS).text();
    }

    /** Before the server of a home is started on data that were made with this password elsewhere. */
    public static void bringPassword(Path home, String password) {
        SecretFolder.in(home).bring(KEPT_AS, new Secret(password));
    }

    public Path data() {
        return dataIn(postgres.folders().home());
    }

    /** As superuser, to the database that has what Tailtown keeps. */
    public DatabaseUrl superuser() {
        var url = postgres.superuser();
        return new DatabaseUrl(
                url.jdbcUrl().replaceFirst("/postgres$", "/" + Database.NAME), url.user(), url.password());
    }

    public void stop() {
        postgres.stop();
    }
}
