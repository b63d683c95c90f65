package app.tailtown.database;

import app.tailtown.installation.DatabaseUrl;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The PostgreSQL inside the installation's home: made on the first start, adopted when an earlier process left it
 * running, stopped when this JVM ends.
 */
final class EmbeddedPostgres {

    private final PostgresFolders folders;
    private final Postmaster postmaster;
    private final DatabaseUrl superuser;
    private final Optional<HomeLock> lock;

    private EmbeddedPostgres(
            PostgresFolders folders, Postmaster postmaster, DatabaseUrl superuser, Optional<HomeLock> lock) {
        this.folders = folders;
        this.postmaster = postmaster;
        this.superuser = superuser;
        this.lock = lock;
    }

    /** @param atEnd is given what stops the server, to run once this process has no more use for it */
    static EmbeddedPostgres start(Path home, Durability durability, Consumer<Runnable> atEnd) {
        new PostgresFolders(home).refuseForeignData(PostgresBinaries.bundledMajor());
        PostgresFolders folders = new PostgresFolders(home).create();
        Optional<HomeLock> lock = HomeLock.take(folders.home());
        lock.ifPresent(taken -> folders.deleteUnfinished());
        Cluster cluster = new Cluster(folders, new PostgresTools(PostgresBinaries.unpackedIn(folders)), durability);
        Postmaster postmaster = new Postmaster(cluster);
        lock.ifPresent(taken -> atEnd.accept(() -> stop(postmaster, taken)));
        cluster.createIfAbsent();
        return new EmbeddedPostgres(folders, postmaster, postmaster.superuser(postmaster.startOrAdopt()), lock);
    }

    /** The server that runs on this home, whoever started it and has it in care. */
    static Optional<EmbeddedPostgres> runningIn(Path home) {
        if (!Files.exists(new PostgresFolders(home).root())) return Optional.empty();
        PostgresFolders folders = new PostgresFolders(home).create();
        Cluster cluster =
                new Cluster(folders, new PostgresTools(PostgresBinaries.unpackedIn(folders)), Durability.DURABLE);
        Postmaster postmaster = new Postmaster(cluster);
        return postmaster
                .running()
                .map(file ->
                        new EmbeddedPostgres(folders, postmaster, postmaster.superuser(file.port()), Optional.empty()));
    }

    /** For a program that has no other shutdown hook. */
    static void withTheJvm(Runnable stop) {
        Runtime.getRuntime().addShutdownHook(new Thread(stop, "postgres-stop"));
    }

    /** Whoever only adopted the server within the same JVM leaves it running. */
    void stop() {
        lock.ifPresent(taken -> stop(postmaster, taken));
    }

    private static void stop(Postmaster postmaster, HomeLock lock) {
        postmaster.stop();
        lock.release();
    }

    PostgresFolders folders() {
        return folders;
    }

    Postmaster postmaster() {
        return postmaster;
    }

    /** Only for making roles: it goes around row-level security. */
    DatabaseUrl superuser() {
        return superuser;
    }
}
