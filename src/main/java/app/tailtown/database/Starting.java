package app.tailtown.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * A server that has begun to start and does not let anybody in yet: a large copy reads a long log first. It is waited for as long as it gets on, which is seen by the files that it
 * writes meanwhile.
 */
final class Starting {

    private static final Duration LOOK = Duration.ofMillis(500);

    private final Path data;
    private final Path startLog;
    private final Duration patience;

    /** @param patience for which it may write nothing */
    Starting(Path data, Path startLog, Duration patience) {
        this.data = data;
        this.startLog = startLog;
        this.patience = patience;
    }

    /** False when it died, or wrote nothing for too long. */
    boolean isDone() {
        var last = written();
        var since = System.nanoTime();
        while (PostmasterFile.in(data).filter(file -> file.isServing(data)).isPresent()) {
            if (letsIn()) return true;
            var now = written();
            if (now != last) {
                last = now;
                since = System.nanoTime();
            }
            if (Duration.ofNanos(System.nanoTime() - since).compareTo(patience) > 0) return false;
            pause();
        }
        return false;
    }

    /** The last line of its file says so (PostgreSQL, “pidfile.h”): a standby lets in to read. */
    private boolean letsIn() {
        try {
            var lines = Files.readAllLines(PostmasterFile.path(data));
            return lines.size() >= 8 && lines.get(7).strip().matches("ready|standby");
        } catch (IOException gone) {
            return false;
        }
    }

    /** When it wrote last. */
    private long written() {
        return Stream.of(startLog, data.resolve("global/pg_control"), data.resolve("pg_wal"), data.resolve("log"))
                .flatMap(Starting::within)
                .mapToLong(file -> file.toFile().lastModified())
                .max()
                .orElse(0);
    }

    private static Stream<Path> within(Path path) {
        if (!Files.isDirectory(path)) return Stream.of(path);
        try (var files = Files.list(path)) {
            return Stream.concat(Stream.of(path), files.toList().stream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the database started", e);
        }
    }
}
