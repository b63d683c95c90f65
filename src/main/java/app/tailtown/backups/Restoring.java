package app.tailtown.backups;

import app.tailtown.database.LocalServer;
import app.tailtown.installation.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** Makes of what is kept a home with the database as it was at a moment, in a folder that has none. */
final class Restoring {

    private static final Logger LOGGER = LoggerFactory.getLogger(Restoring.class);

    /** Where the log lies that is read while a database comes back. */
    static final String LOG = "restored-log";

    /** As PostgreSQL reads it, to the microsecond, which is as fine as it counts. */
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS'+00'").withZone(ZoneOffset.UTC);

    private final Repository repository;
    private final JsonMapper json;

    Restoring(Repository repository, JsonMapper json) {
        this.repository = repository;
        this.json = json;
    }

    /** Those that are kept and can be read, the oldest first. */
    List<BaseBackup> all() {
        return latestFirst().sorted(Comparator.comparing(BaseBackup::ended)).toList();
    }

    /** The same the other way round, each read when it is asked for. */
    Stream<BaseBackup> latestFirst() {
        return repository.names(BaseBackup.BEGINNING).descendingKeySet().stream()
                .map(this::readable)
                .flatMap(Optional::stream);
    }

    /** One that is rotten takes none of the others with it. */
    private Optional<BaseBackup> readable(String name) {
        try {
            return Optional.of(read(name));
        } catch (Repository.Rotten rotten) {
            LOGGER.error("A backup cannot be read: {}", rotten.getMessage());
            return Optional.empty();
        }
    }

    BaseBackup read(String name) {
        return json.readValue(repository.get(name), BaseBackup.class);
    }

    /**
     * What a restore begins with and how far it goes.
     *
     * @param to null for all there is
     * @param reach how far the log of it is kept
     */
    record Plan(BaseBackup base, @Nullable Instant to, LogKeeper.Reach reach) {}

    /** Refuses a moment before the first backup or after the last look, and says which there are. */
    Plan plan(Optional<Instant> to) {
        var base = all().stream()
                .filter(b -> to.isEmpty() || !b.ended().isAfter(to.get()))
                .reduce((_, later) -> later)
                .orElseThrow(
                        () -> new CannotStart("No backup is from before that moment: `tailtown backups` lists them."));
        var reach = reach(base);
        if (to.isPresent() && to.get().isAfter(reach.at())) {
            throw new CannotStart("What is kept reaches until " + reach.at() + " and not until " + to.get() + ".");
        }
        return new Plan(base, to.orElse(null), reach);
    }

    /**
     * How far what is kept goes without a gap, whatever was written down about it: a copy that was made while more was kept, or a log of which something is missing, ends earlier.
     * Refuses a backup that is not whole without what is missing.
     */
    LogKeeper.Reach reach(BaseBackup base) {
        var wal = new Wal(base.system(), base.timeline());
        var kept = repository.names(wal.beginning());
        var segment = Wal.segmentOf(base.from());
        var at = base.ended();
        for (var since = kept.get(wal.name(segment)); since != null; since = kept.get(wal.name(segment))) {
            at = later(at, since);
            segment++;
        }
        var end = segment * Wal.SEGMENT;
        var partSince = kept.get(wal.partOf(segment));
        if (partSince != null) {
            end += repository.get(wal.partOf(segment)).length;
            at = later(at, partSince);
        }
        if (end < base.until()) throw new Incomplete(base);
        var said = written(wal);
        return said.isPresent() && end >= said.get().place() ? said.get() : new LogKeeper.Reach(end, at);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** What was written down about it last. */
    Optional<LogKeeper.Reach> written(Wal wal) {
        if (!repository.names(wal.reach()).containsKey(wal.reach())) return Optional.empty();
        try {
            return Optional.of(json.readValue(repository.get(wal.reach()), LogKeeper.Reach.class));
        } catch (Repository.Rotten rotten) {
            LOGGER.error("How far the log goes cannot be read: {}", rotten.getMessage());
            return Optional.empty();
        }
    }

    /** A backup of which something is missing that it needs. */
    static final class Incomplete extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        Incomplete(BaseBackup base) {
            super("The backup of " + base.ended() + " lacks some of the log that it needs");
        }
    }

    /**
     * The home gets a database that runs when this returns; whoever asked stops it. Fails when a piece is missing or is not what was kept.
     *
     * @param home a folder without a database
     */
    LocalServer into(Path home, Plan plan) {
        var data = LocalServer.dataIn(home);
        if (Files.exists(data)) throw new IllegalStateException("There is a database in " + home);
        if (plan.base().major() != LocalServer.major()) {
            throw new CannotStart("This backup is of PostgreSQL " + plan.base().major() + ", and this release brings "
                    + LocalServer.major() + ": restore it with the release that made it.");
        }
        try {
            writeFiles(data, plan.base());
            writeLog(data, plan);
            Files.writeString(data.resolve("backup_label"), plan.base().label());
            LocalServer.bringPassword(home, plan.base().password());
            var server = recovered(home, data, plan);
            FileSystemUtils.deleteRecursively(data.resolve(LOG).toFile());
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** When nothing was confirmed after the moment it is all there is, and PostgreSQL is told so: it would end with an error instead. */
    private static LocalServer recovered(Path home, Path data, Plan plan) throws IOException {
        var settings = data.resolve("postgresql.auto.conf");
        var before = Files.readString(settings);
        Files.createFile(data.resolve("standby.signal"));
        Files.writeString(settings, before + recovery(data, plan));
        var server = LocalServer.startIn(home);
        try {
            if (!new Recovery(server).finish(plan)) {
                server.stop();
                var all = new Plan(plan.base(), null, plan.reach());
                Files.writeString(settings, before + recovery(data, all));
                server = LocalServer.startIn(home);
                if (!new Recovery(server).finish(all)) throw new IllegalStateException("The log does not end");
            }
            Files.writeString(settings, before);
            return server;
        } catch (IOException | RuntimeException failure) {
            server.stop();
            throw failure;
        }
    }

    private static String recovery(Path data, Plan plan) {
        var target = plan.to() == null
                ? ""
                : "recovery_target_time = '" + MOMENT.format(plan.to())
                        + "'\nrecovery_target_inclusive = on\nrecovery_target_action = 'promote'\n";
        return "\nrestore_command = 'cp \"" + data.resolve(LOG)
                + "/%f\" \"%p\"'\nrecovery_target_timeline = 'current'\n" + target;
    }

    private void writeFiles(Path data, BaseBackup base) throws IOException {
        Files.createDirectories(
                data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        for (var folder : base.folders()) Files.createDirectories(data.resolve(folder));
        for (var file : base.files()) {
            try (var out = Files.newOutputStream(data.resolve(file.path()))) {
                for (var piece : file.pieces()) out.write(repository.get(piece));
            }
        }
    }

    /** The log from where the backup began, without a gap, and the names of lines of it that began elsewhere: the new one is to be another. */
    private void writeLog(Path data, Plan plan) throws IOException {
        var base = plan.base();
        var wal = new Wal(base.system(), base.timeline());
        var folder = Files.createDirectories(data.resolve(LOG));
        for (var segment = Wal.segmentOf(base.from());
                segment * Wal.SEGMENT < plan.reach().place();
                segment++) {
            Files.write(folder.resolve(wal.file(segment)), segment(wal, segment));
        }
        for (var line = base.timeline() + 1; line <= lastLine(wal); line++) {
            Files.createFile(folder.resolve("%08X.history".formatted(line)));
        }
    }

    private int lastLine(Wal wal) {
        return repository.names("reach/" + wal.system() + "/").keySet().stream()
                .mapToInt(name -> Integer.parseInt(name.substring(name.lastIndexOf('/') + 1), 16))
                .max()
                .orElse(wal.timeline());
    }

    /** The whole one, where a part of it was left over. A part that became whole while we looked is whole. */
    private byte[] segment(Wal wal, long segment) {
        var kept = repository.names(wal.name(segment));
        return kept.containsKey(wal.partOf(segment)) && !kept.containsKey(wal.name(segment))
                ? Arrays.copyOf(repository.get(wal.partOf(segment)), Wal.SEGMENT)
                : repository.get(wal.name(segment));
    }
}
