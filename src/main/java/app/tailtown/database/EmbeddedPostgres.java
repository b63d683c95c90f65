package app.tailtown.database;

import app.tailtown.installation.DatabaseUrl;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;

/**
 * The PostgreSQL inside the installation's home: made on the first start, adopted when an earlier process left it
 * running, stopped when this JVM ends and not before.
 */
final class EmbeddedPostgres {

    private final PostgresFolders folders;
    private final Postmaster postmaster;
    private final DatabaseUrl superuser;

    private EmbeddedPostgres(PostgresFolders folders, Postmaster postmaster, DatabaseUrl superuser) {
        this.folders = folders;
        this.postmaster = postmaster;
        this.superuser = superuser;
    }

    static EmbeddedPostgres start(Path home, Durability durability) {
        PostgresFolders folders = new PostgresFolders(home);
        folders.refuseForeignData(PostgresBinaries.bundledMajor());
        folders.create();
        var lock = HomeLock.take(home);
        lock.ifPresent(taken -> folders.deleteUnfinished());
        Cluster cluster = new Cluster(folders, new PostgresTools(PostgresBinaries.unpackedIn(folders)), durability);
        cluster.createIfAbsent();
        Postmaster postmaster = new Postmaster(cluster);
        // Boot runs these after every context is closed, so the web server has drained before the database goes.
        lock.ifPresent(taken -> SpringApplication.getShutdownHandlers().add(() -> {
            postmaster.stop();
            taken.release();
        }));
        return new EmbeddedPostgres(folders, postmaster, postmaster.superuser(postmaster.startOrAdopt()));
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
