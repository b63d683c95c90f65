package app.tailtown.backups;

import app.tailtown.files.Shelf;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Copies what is kept to another place as it lies there, sealed. What a backup names comes before the backup, so that each that is there is whole. Nothing is taken away there because
 * it is gone here: a machine that is new has none of it, and a disk that lost it is what the second place is for.
 */
final class SecondPlace {

    private static final String KEYS = "keys/";

    /** What is written again under the same name. */
    private static final Set<String> CHANGING = Set.of(KEYS, "reach/");

    private static final String PART = ".part";

    private final Shelf here;
    private final Shelf there;
    private final Map<String, Instant> copied = new HashMap<>();
    private Set<String> known = new HashSet<>();
    private boolean isKnown;

    SecondPlace(Shelf here, Shelf there) {
        this.here = here;
        this.there = there;
    }

    /** On a machine that has nothing: the key with which what lies there was sealed. */
    static void bringKey(Shelf here, Shelf there) {
        if (names(here, KEYS).isEmpty()) names(there, KEYS).keySet().forEach(key -> here.put(key, there.get(key)));
    }

    /** Answers how many were new. Refuses where what lies there was sealed with another key. */
    synchronized int copy() {
        if (!isKnown) {
            refuseForeign();
            known = new HashSet<>(names(there, "").keySet());
            isKnown = true;
        }
        var all = names(here, "");
        var count = 0;
        // Backups last.
        for (var name : all.keySet()) if (!isBackup(name)) count += copy(name, all.get(name));
        for (var name : all.keySet()) if (isBackup(name)) count += copy(name, all.get(name));
        return count;
    }

    private static boolean isBackup(String name) {
        return name.startsWith(BaseBackup.BEGINNING);
    }

    private int copy(String name, Instant since) {
        var isChanging = name.endsWith(PART) || CHANGING.stream().anyMatch(name::startsWith);
        if (isChanging ? since.equals(copied.get(name)) : known.contains(name)) return 0;
        byte[] content;
        try {
            content = here.get(name);
        } catch (UncheckedIOException gone) {
            // A part that became whole meanwhile, or what was thrown away: the next look has what there is.
            if (gone.getCause() instanceof NoSuchFileException) return 0;
            throw gone;
        }
        there.put(name, content);
        known.add(name);
        copied.put(name, since);
        if (!name.endsWith(PART) && known.remove(name + PART)) {
            there.drop(name + PART);
            copied.remove(name + PART);
        }
        return 1;
    }

    /** What was thrown away there is not known to lie there any more. */
    synchronized void forgotten() {
        isKnown = false;
    }

    /** A key that was sealed anew opens the same; another one never. */
    private void refuseForeign() {
        if (names(there, KEYS).isEmpty()) return;
        if (names(there, BaseBackup.BEGINNING).keySet().stream().findFirst().isEmpty()) return;
        var mine = names(here, "pieces/").keySet();
        var theirs = names(there, "pieces/").keySet();
        var isSameKey =
                names(here, KEYS).keySet().stream().anyMatch(key -> Arrays.equals(here.get(key), there.get(key)));
        if (!isSameKey && mine.stream().noneMatch(theirs::contains)) {
            throw new IllegalStateException(
                    "In the second place of the backups lie those of another installation: name another bucket, or restore from it");
        }
    }

    private static TreeMap<String, Instant> names(Shelf shelf, String beginning) {
        var all = new TreeMap<String, Instant>();
        shelf.each(beginning, (name, since) -> {
            if (!name.substring(name.lastIndexOf('/') + 1).startsWith(".")) all.put(name, since);
        });
        return all;
    }
}
