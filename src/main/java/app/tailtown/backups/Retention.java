package app.tailtown.backups;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Throws away what no moment of the last thirty days needs: backups but the last one from before them, the log from before the first that stays, and pieces of no backup.
 */
final class Retention {

    static final Duration KEPT = Duration.ofDays(30);

    private final Repository repository;
    private final Restoring restoring;

    Retention(Repository repository, Restoring restoring) {
        this.repository = repository;
        this.restoring = restoring;
    }

    /** Never while a backup is made: it counts on pieces that lie there. Answers how many backups went. */
    int forget(Instant now) {
        var all = restoring.all();
        // Of one that cannot be read nobody knows which pieces are its.
        if (all.size() < repository.names(BaseBackup.BEGINNING).size()) return 0;
        var first =
                all.stream().filter(b -> !b.ended().isAfter(now.minus(KEPT))).reduce((_, later) -> later);
        var gone = all.stream()
                .filter(b -> first.isPresent() && b.ended().isBefore(first.get().ended()))
                .toList();
        if (gone.isEmpty()) return 0;
        gone.forEach(b -> repository.drop(b.name()));
        var staying = all.stream().filter(b -> !gone.contains(b)).toList();
        forgetPieces(staying);
        forgetLog(gone, staying);
        return gone.size();
    }

    private void forgetPieces(List<BaseBackup> staying) {
        Set<String> needed = new HashSet<>();
        staying.forEach(b -> b.files().forEach(f -> needed.addAll(f.pieces())));
        repository.names("pieces/").keySet().stream()
                .filter(name -> !needed.contains(name))
                .forEach(repository::drop);
    }

    /** Of a line of the log that no backup begins on any more all of it goes; of the others what is before their first backup. */
    private void forgetLog(List<BaseBackup> gone, List<BaseBackup> staying) {
        gone.stream().map(Retention::line).distinct().forEach(wal -> {
            var needed = staying.stream()
                    .filter(b -> line(b).equals(wal))
                    .mapToLong(b -> Wal.segmentOf(b.from()))
                    .min();
            var before = needed.isPresent() ? wal.name(needed.getAsLong()) : wal.beginning() + "~";
            repository.names(wal.beginning()).keySet().stream()
                    .filter(name -> name.compareTo(before) < 0)
                    .forEach(repository::drop);
            if (needed.isEmpty()) repository.drop(wal.reach());
        });
    }

    private static Wal line(BaseBackup backup) {
        return new Wal(backup.system(), backup.timeline());
    }
}
