package app.tailtown.alarms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/** How much room is left where the installation writes: the home, the database in it, and its backups, which may each be a disk of their own. */
final class RoomLook implements Look {

    private static final long GIGABYTE = 1_000_000_000L;
    private static final long LOW = 5 * GIGABYTE;
    private static final int LOW_PERCENT = 10;
    private static final long GONE = GIGABYTE / 2;
    private static final int GONE_PERCENT = 3;

    private final Map<String, Path> folders;
    private final ToLongFunction<Path> free;
    private final ToLongFunction<Path> whole;

    RoomLook(Map<String, Path> folders) {
        this(folders, path -> room(path, true), path -> room(path, false));
    }

    /** With other disks than those of this machine. */
    RoomLook(Map<String, Path> folders, ToLongFunction<Path> free, ToLongFunction<Path> whole) {
        this.folders = Map.copyOf(folders);
        this.free = free;
        this.whole = whole;
    }

    private static long room(Path path, boolean free) {
        try {
            var disk = Files.getFileStore(path);
            return free ? disk.getUsableSpace() : disk.getTotalSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Set<Condition> conditions() {
        return Set.of(Condition.ROOM_LOW, Condition.ROOM_GONE);
    }

    @Override
    public List<Finding> look(Instant now) {
        var found = new ArrayList<Finding>();
        folders.forEach((name, path) -> {
            if (!Files.exists(path)) return;
            var left = free.applyAsLong(path);
            var percent = left * 100 / Math.max(1, whole.applyAsLong(path));
            var said = String.format(Locale.ROOT, "%.1f", left / 1e9);
            if (left < GONE || percent < GONE_PERCENT && left < LOW) {
                found.add(Finding.about(Condition.ROOM_GONE, name, path, said, percent));
            } else if (left < LOW && percent < LOW_PERCENT) {
                found.add(Finding.about(Condition.ROOM_LOW, name, path, said, percent));
            }
        });
        return found;
    }
}
