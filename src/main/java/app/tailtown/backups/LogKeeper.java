package app.tailtown.backups;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.json.JsonMapper;

/**
 * Copies the database's log as it grows: whole segments once, of the one that is being written what there is. The server keeps what was not copied yet, for as long as it has room
 * for it. Whatever was confirmed before a look that succeeded is in what was copied.
 */
final class LogKeeper {

    /** So long nothing is written down when nothing happened. */
    private static final Duration QUIET = Duration.ofMinutes(1);

    private final Repository repository;
    private final String slot;
    private final JsonMapper json;
    private Reach last = new Reach(0, Instant.EPOCH);

    /** @param slot by which the server knows what this repository has */
    LogKeeper(Repository repository, String slot, JsonMapper json) {
        this.repository = repository;
        this.slot = slot;
        this.json = json;
    }

    /**
     * How far the log is kept.
     *
     * @param place the first one that is not
     * @param at whatever was confirmed before is
     */
    record Reach(long place, Instant at) {}

    synchronized Reach keep(LocalDatabase database) {
        return database.alone(LocalDatabase.Work.LOG, () -> copy(database));
    }

    private Reach copy(LocalDatabase database) {
        var wal = database.wal();
        var from = database.keptFrom(slot);
        var at = database.now();
        var until = database.flushed();
        for (var segment = Wal.segmentOf(from); segment <= Wal.segmentOf(until); segment++) {
            keep(database.data(), wal, segment, until);
        }
        var begins = Wal.segmentOf(until) * Wal.SEGMENT;
        if (begins > from) database.let(slot, begins);
        if (until != last.place() || Duration.between(last.at(), at).compareTo(QUIET) >= 0) {
            last = new Reach(until, at);
            repository.put(wal.reach(), json.writeValueAsBytes(last));
        }
        return last;
    }

    private void keep(Path data, Wal wal, long segment, long until) {
        var begins = segment * Wal.SEGMENT;
        var bytes = (int) Math.min(Wal.SEGMENT, until - begins);
        if (bytes == 0 || until == last.place() && bytes < Wal.SEGMENT) return;
        var content = read(data.resolve("pg_wal").resolve(wal.file(segment)), bytes);
        if (bytes < Wal.SEGMENT) {
            repository.put(wal.partOf(segment), content);
        } else {
            repository.put(wal.name(segment), content);
            repository.drop(wal.partOf(segment));
        }
    }

    private static byte[] read(Path file, int bytes) {
        var content = ByteBuffer.allocate(bytes);
        try (var from = FileChannel.open(file)) {
            while (content.hasRemaining()) {
                if (from.read(content) < 0) throw new IOException(file + " is shorter than a segment");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content.array();
    }
}
