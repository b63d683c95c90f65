package app.tailtown.backups;

import app.tailtown.database.LocalServer;
import app.tailtown.files.Shelf;
import app.tailtown.files.Shelves;
import app.tailtown.installation.Bucket;
import app.tailtown.installation.CannotStart;
import app.tailtown.installation.EnvironmentKind;
import app.tailtown.installation.Installation;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** The backups of one installation that keeps its database and its files in its home. */
public final class Backups {

    /** By which the server knows what the folder has. */
    private static final String FOLDER = "tailtown_backups";

    private static final Duration EACH = Duration.ofDays(1);
    private static final Duration EACH_DRILL = Duration.ofDays(7);

    private final Installation installation;
    private final Clock clock;
    private final JsonMapper json;
    private final Repository repository;
    private final Restoring restoring;
    private final LogKeeper log;
    private final FileKeeper files;
    private final Checks checks;
    private final Room room = Room.ofThisMachine();

    private Backups(Installation installation, Shelf shelf, Clock clock, JsonMapper json) {
        this.installation = installation;
        this.clock = clock;
        this.json = json;
        this.repository = Repository.open(shelf, installation);
        this.restoring = new Restoring(repository, json);
        this.log = new LogKeeper(repository, FOLDER, json);
        this.checks = new Checks(repository, json);
        this.files = new FileKeeper(repository, Shelves.folder(Shelves.filesIn(installation.home())), clock);
    }

    /** Refuses an installation whose database or files lie elsewhere: those are backed up where they are. */
    public static Backups of(Installation installation, Clock clock, JsonMapper json) {
        if (installation.database().isPresent()) {
            throw new CannotStart("The database is an external one (DATABASE_URL): it is backed up where it runs.");
        }
        if (installation.kind() == EnvironmentKind.DEMO) {
            throw new CannotStart("What is in a demo is made up and is not backed up: a new home has it again.");
        }
        return new Backups(installation, Shelves.folder(at(installation)), clock, json);
    }

    /** Those that lie in a bucket as well, for a machine that has nothing but the installation's key: it goes on with the same key to them. */
    public static Backups inSecondPlace(Installation installation, Bucket bucket, Clock clock, JsonMapper json) {
        var there = Shelves.ofBackups(bucket);
        SecondPlace.bringKey(Shelves.folder(at(installation)), there);
        return new Backups(installation, there, clock, json);
    }

    /** After the installation's key was changed, so that the one before it can go. */
    public static void rewrap(Installation installation) {
        Repository.rewrap(Shelves.folder(at(installation)), installation);
    }

    /** The folder where they lie. */
    public static Path at(Installation installation) {
        return installation.home().resolve("backups");
    }

    /**
     * A backup that is kept.
     *
     * @param at when it was whole: no moment before it comes back from it
     * @param until any moment up to this one comes back from it
     * @param bytes of the database
     */
    public record Kept(Instant at, Instant until, long bytes) {}

    /** Makes one while the database works; answers it. */
    public Kept make() {
        var server = running();
        var size = Room.sizeOf(server.data());
        room.refuseScarce(
                installation.home(), restoring.latestFirst().findFirst().isEmpty() ? size : size / 5, "a backup");
        var made = new Copying(repository, log, checks, json).copy(server, installation.home());
        keepFiles();
        return kept(made);
    }

    /** Those that are kept, the oldest first. */
    public List<Kept> list() {
        return restoring.all().stream().map(this::kept).toList();
    }

    /** Of one that lacks something no moment comes back. */
    private Kept kept(BaseBackup base) {
        try {
            return new Kept(base.ended(), restoring.reach(base).at(), base.bytes());
        } catch (Restoring.Incomplete lacking) {
            return new Kept(base.ended(), Instant.EPOCH, base.bytes());
        }
    }

    /** Copies what was confirmed since it was last called. */
    Instant keepLog() {
        try (var database = new LocalDatabase(running())) {
            return log.keep(database).at();
        }
    }

    int keepFiles() {
        return installation.bucket().isPresent() ? 0 : files.keep();
    }

    /** Throws away what no moment of the last thirty days needs; answers how many backups went. */
    public int forget() {
        files.forget();
        try (var database = new LocalDatabase(running())) {
            return database.alone(
                    LocalDatabase.Work.BACKUPS, () -> new Retention(repository, restoring).forget(clock.instant()));
        }
    }

    /** Whether a day has gone since the last one, or none begins on the line of the log that is written now, as after a restore. */
    boolean isDue() {
        try (var database = new LocalDatabase(running())) {
            var now = database.wal();
            return restoring
                    .latestFirst()
                    .filter(b -> new Wal(b.system(), b.timeline()).equals(now))
                    .filter(b -> isWithin(b.ended(), EACH))
                    .noneMatch(b -> goesOn(b, now));
        }
    }

    /** A clock that was ahead once is no reason to wait for it. */
    private boolean isWithin(Instant at, Duration last) {
        return at.isAfter(clock.instant().minus(last))
                && at.isBefore(clock.instant().plus(EACH));
    }

    /** Whether nothing is missing between this one and what was copied last. */
    private boolean goesOn(BaseBackup base, Wal now) {
        try {
            return restoring
                    .written(now)
                    .filter(w -> restoring.reach(base).place() >= w.place())
                    .isPresent();
        } catch (Restoring.Incomplete lacking) {
            return false;
        }
    }

    private LocalServer running() {
        return LocalServer.runningIn(installation.home())
                .orElseThrow(() -> new CannotStart("No database runs on " + installation.home() + "."));
    }

    /**
     * What was found in all that is kept.
     *
     * @param read how many pieces are what was put there
     * @param faults a sentence for each that is not; nothing when all is well
     */
    public record Verified(int backups, int read, List<String> faults) {}

    /** Reads every byte that is kept. What was found is kept with the backups: the next one writes anew what it needs of it. */
    public Verified verify() {
        var verified = new Verification(repository, restoring).verify();
        checks.keep(clock.instant(), verified);
        return verified;
    }

    /** Puts the last moment that is kept back beside, looks at it and throws it away. What came of it is kept with the backups. */
    public Drill drill() {
        room.refuseScarce(installation.home(), Room.sizeOf(running().data()), "putting the backups back beside");
        keepFiles();
        var beside = installation.home().resolve("drill-" + clock.instant().toEpochMilli());
        try {
            var drill = new Drilling(repository, restoring, clock)
                    .drill(beside, installation.bucket().isEmpty());
            checks.keep(drill);
            return drill;
        } finally {
            FileSystemUtils.deleteRecursively(beside.toFile());
        }
    }

    /** Nothing when there never was one. */
    public Optional<Drill> lastDrill() {
        return checks.lastDrill();
    }

    /** Whether a week has gone since the last one. */
    boolean isDrillDue() {
        return lastDrill().stream().noneMatch(d -> isWithin(d.at(), EACH_DRILL));
    }

    boolean isCheckDue() {
        return checks.isDue(at -> isWithin(at, EACH_DRILL));
    }

    BackupState state(Instant since, Optional<String> failing) {
        return checks.state(since, failing);
    }

    /**
     * A restore that nobody has begun.
     *
     * @param from the backup it begins with
     * @param to the moment it goes to; the last one that is kept, if nobody named one
     * @param code what whoever wants it says to have it: it is another one for another moment and another home
     */
    public record Planned(Instant from, Instant to, String code) {}

    /** Changes nothing. Refuses a moment that is not kept. */
    public Planned plan(Optional<Instant> to) {
        var plan = restoring.plan(to);
        return new Planned(
                plan.base().ended(), to.orElse(plan.reach().at()), inPlace().code(plan));
    }

    /**
     * Puts the database of this home back to that moment, and files that are missing. It is made beside and takes its place when it is whole. Refuses while anybody
     * works on this home, and without the code of the plan.
     *
     * @return where what was there lies now; nothing when there was nothing
     */
    public Optional<Path> restore(Optional<Instant> to, String code) {
        return LocalServer.whileNobodyWorksOn(installation.home(), () -> {
            var plan = restoring.plan(to);
            var inPlace = inPlace();
            if (!inPlace.code(plan).equals(code))
                throw new CannotStart("The code is not that of this restore: look at it first.");
            return inPlace.restore(plan);
        });
    }

    private RestoreInPlace inPlace() {
        return new RestoreInPlace(installation, restoring, files, clock);
    }
}
