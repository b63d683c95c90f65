package app.tailtown.backups;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/** Copies of files that were taken from their shelf: they stay as long as a moment can come back in which they lay there. */
final class GoneFiles {

    private static final String GONE = "gone/";

    private final Repository repository;

    GoneFiles(Repository repository) {
        this.repository = repository;
    }

    /**
     * Writes down which are gone now. A shelf with nothing on it is a disk that is not there, and says nothing.
     *
     * @param lying names of all that lie on the shelf, as they are kept
     */
    void note(Set<String> lying, Instant now) {
        if (lying.isEmpty()) return;
        var known = keys();
        repository.names(FileKeeper.BEGINNING).keySet().stream()
                .filter(name -> !lying.contains(name) && !known.contains(name))
                .forEach(name ->
                        repository.put(GONE + name, now.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        known.stream().filter(lying::contains).forEach(name -> repository.drop(GONE + name));
    }

    private Set<String> keys() {
        return repository.names(GONE).keySet().stream()
                .map(name -> name.substring(GONE.length()))
                .collect(Collectors.toSet());
    }

    /** Answers which copies went. */
    Set<String> forget(Instant now) {
        var old = repository.names(GONE).entrySet().stream()
                .filter(entry -> entry.getValue().isBefore(now.minus(Retention.KEPT)))
                .map(entry -> entry.getKey().substring(GONE.length()))
                .collect(Collectors.toSet());
        old.forEach(name -> {
            repository.drop(name);
            repository.drop(GONE + name);
        });
        return old;
    }
}
