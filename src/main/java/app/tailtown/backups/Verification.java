package app.tailtown.backups;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Reads all that is kept, every byte of it. */
final class Verification {

    private final Repository repository;
    private final Restoring restoring;

    Verification(Repository repository, Restoring restoring) {
        this.repository = repository;
        this.restoring = restoring;
    }

    Backups.Verified verify() {
        var faults = new ArrayList<String>();
        var read = 0;
        var bases = new ArrayList<BaseBackup>();
        for (var name : repository.names(BaseBackup.BEGINNING).keySet()) {
            if (opens(name, faults)) bases.add(restoring.read(name));
        }
        var wanted = new HashSet<String>();
        bases.forEach(base -> base.files().forEach(file -> wanted.addAll(file.pieces())));
        bases.forEach(base -> log(base, faults));
        wanted.addAll(repository.names("reach/").keySet());
        wanted.addAll(repository.names("log/").keySet());
        wanted.addAll(repository.names("files/").keySet());
        for (var name : wanted) if (opens(name, faults)) read++;
        return new Backups.Verified(bases.size(), read + bases.size(), faults);
    }

    /** The log that this backup needs, and any that came after it until what was copied last. */
    private void log(BaseBackup base, List<String> faults) {
        var wal = new Wal(base.system(), base.timeline());
        var kept = repository.names(wal.beginning());
        var until = restoring.written(wal).map(LogKeeper.Reach::place).orElse(base.until());
        for (var segment = Wal.segmentOf(base.from()); segment * Wal.SEGMENT < until; segment++) {
            if (!kept.containsKey(wal.name(segment)) && !kept.containsKey(wal.partOf(segment)))
                faults.add(wal.name(segment) + " is missing");
        }
    }

    private boolean opens(String name, List<String> faults) {
        try {
            var _ = repository.get(name);
            return true;
        } catch (RuntimeException wrong) {
            faults.add(name + ": " + wrong.getMessage());
            return false;
        }
    }
}
