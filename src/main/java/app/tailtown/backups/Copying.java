package app.tailtown.backups;

import app.tailtown.backups.BaseBackup.Copied;
import app.tailtown.database.LocalServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Copies the files of the embedded database while it works (PostgreSQL, “Making a Base Backup Using the Low Level API”), in pieces of one megabyte. A piece that lies there already
 * is not kept twice, so a second backup costs what has changed since the first.
 */
final class Copying {

    private static final int PIECE = 1024 * 1024;

    /** What a server makes anew when it starts, what is only of this process, and the log, which is kept by itself. */
    private static final Set<String> NOT_COPIED = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans",
            "log",
            Restoring.LOG);

    private static final Set<String> OF_THE_PROCESS = Set.of("postmaster.pid", "postmaster.opts", "current_logfiles");

    private final Repository repository;
    private final LogKeeper log;
    private final Checks checks;
    private final JsonMapper json;

    Copying(Repository repository, LogKeeper log, Checks checks, JsonMapper json) {
        this.repository = repository;
        this.log = log;
        this.checks = checks;
        this.json = json;
    }

    /** Makes one and keeps it. Whatever breaks off leaves no backup, only pieces that the next one uses. */
    BaseBackup copy(LocalServer server, Path home) {
        try (var database = new LocalDatabase(server)) {
            return database.alone(LocalDatabase.Work.BACKUPS, () -> copy(database, home));
        }
    }

    private BaseBackup copy(LocalDatabase database, Path home) {
        log.keep(database);
        var began = database.now();
        var from = database.begin();
        var wal = database.wal();
        var pieces = new HashSet<>(repository.names("pieces/").keySet());
        // One that rotted is written anew.
        checks.last().ifPresent(check -> pieces.removeAll(check.rotten()));
        var files = files(database.data()).stream()
                .map(file -> copied(database.data(), file, pieces))
                .flatMap(Optional::stream)
                .toList();
        var ended = database.end();
        log.keep(database);
        var made = new BaseBackup(
                began,
                database.now(),
                wal.system(),
                wal.timeline(),
                from,
                Wal.place(ended.place()),
                LocalServer.major(),
                ended.label(),
                LocalServer.passwordIn(home),
                folders(database.data()),
                files,
                files.stream().mapToLong(Copied::bytes).sum());
        repository.put(made.name(), json.writeValueAsBytes(made));
        return made;
    }

    private static List<Path> files(Path data) {
        try (Stream<Path> all = Files.find(data, 8, (path, about) -> about.isRegularFile() && isCopied(data, path))) {
            return all.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isCopied(Path data, Path file) {
        var below = data.relativize(file);
        var name = file.getFileName().toString();
        return !NOT_COPIED.contains(below.getName(0).toString())
                && !OF_THE_PROCESS.contains(name)
                && Stream.of(below.toString().split("/")).noneMatch(part -> part.startsWith("pgsql_tmp"));
    }

    /** All of them, so that a server finds what it expects; what was in some of them is not copied. */
    private static List<String> folders(Path data) {
        try (Stream<Path> all = Files.find(data, 8, (path, about) -> about.isDirectory())) {
            return all.map(path -> data.relativize(path).toString())
                    .filter(path -> !path.isEmpty() && !path.contains("pgsql_tmp"))
                    .filter(path -> !path.startsWith("pg_replslot/") && !path.equals(Restoring.LOG))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing of one that was dropped meanwhile: the log says so. */
    private Optional<Copied> copied(Path data, Path file, Set<String> known) {
        var pieces = new ArrayList<String>();
        var bytes = 0L;
        try (var from = FileChannel.open(file)) {
            var buffer = ByteBuffer.allocate(PIECE);
            while (filled(from, buffer)) {
                var piece = Arrays.copyOf(buffer.array(), buffer.position());
                var name = repository.nameOf(piece);
                if (known.add(name)) repository.put(name, piece);
                pieces.add(name);
                bytes += piece.length;
                buffer.clear();
            }
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(new Copied(data.relativize(file).toString(), bytes, pieces));
    }

    private static boolean filled(FileChannel from, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining() && from.read(buffer) >= 0) {
            // Until it is full or the file ends.
        }
        return buffer.position() > 0;
    }
}
