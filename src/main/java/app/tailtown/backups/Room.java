package app.tailtown.backups;

import app.tailtown.installation.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Whether there is room for what is about to be written: a disk that is full keeps the house from working. */
record Room(ToLongFunction<Path> free) {

    /** What the house itself needs meanwhile. */
    private static final long SPARE = 200_000_000L;

    /** Of the disks of this machine. */
    static Room ofThisMachine() {
        return new Room(path -> {
            try {
                return Files.getFileStore(path).getUsableSpace();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Refuses when less is left. */
    void refuseScarce(Path folder, long needed, String what) {
        var left = free.applyAsLong(folder);
        if (left < needed + SPARE) {
            throw new CannotStart(String.format(
                    Locale.ROOT,
                    "There is no room for %s: it may need %.1f GB on the disk of %s, and %.1f GB are left.",
                    what,
                    (needed + SPARE) / 1e9,
                    folder,
                    left / 1e9));
        }
    }

    /** How large all files in it are; what goes meanwhile counts for nothing. */
    static long sizeOf(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
