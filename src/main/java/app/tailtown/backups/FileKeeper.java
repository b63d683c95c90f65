package app.tailtown.backups;

import app.tailtown.files.Shelf;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Copies what people brought, each file once: what lies on their shelf stays as it is. What is locked away as malware is not copied. */
final class FileKeeper {

    static final String BEGINNING = "files/";

    private final Repository repository;
    private final Shelf shelf;
    private final Clock clock;
    private @Nullable Set<String> known;

    FileKeeper(Repository repository, Shelf shelf, Clock clock) {
        this.repository = repository;
        this.shelf = shelf;
        this.clock = clock;
    }

    /** How many were new. */
    synchronized int keep() {
        var kept = known == null ? new HashSet<>(repository.names(BEGINNING).keySet()) : known;
        var fresh = new ArrayList<String>();
        var lying = new HashSet<String>();
        shelf.each("", (key, _) -> {
            lying.add(BEGINNING + key);
            if (isCopied(key) && !kept.contains(BEGINNING + key)) fresh.add(key);
        });
        new GoneFiles(repository).note(lying, clock.instant());
        known = kept;
        RuntimeException last = null;
        for (var key : fresh) {
            try {
                repository.put(BEGINNING + key, shelf.get(key));
                kept.add(BEGINNING + key);
            } catch (RuntimeException unread) {
                // The others are copied all the same.
                last = unread;
            }
        }
        if (last != null) throw last;
        return fresh.size();
    }

    private static boolean isCopied(String key) {
        return !key.contains("/quarantine/")
                && !key.substring(key.lastIndexOf('/') + 1).startsWith(".");
    }

    /** Throws away copies of what was taken from the shelf more than thirty days ago. */
    synchronized void forget() {
        var gone = new GoneFiles(repository).forget(clock.instant());
        if (known != null) known.removeAll(gone);
    }

    /** What is kept and does not lie on the shelf is put there; answers how many. What lies there is left alone. */
    int putBack() {
        var there = new HashSet<String>();
        shelf.each("", (key, _) -> there.add(key));
        var missing = repository.names(BEGINNING).keySet().stream()
                .map(name -> name.substring(BEGINNING.length()))
                .filter(key -> !there.contains(key))
                .toList();
        for (var key : missing) shelf.put(key, repository.get(BEGINNING + key));
        return missing.size();
    }
}
