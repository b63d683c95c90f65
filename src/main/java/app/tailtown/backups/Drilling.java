package app.tailtown.backups;

import app.tailtown.platform.Sha256;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts back what is kept, beside and as far as it goes, looks at what came back, and throws it away: a backup that nobody restored is none. */
final class Drilling {

    private final Repository repository;
    private final Restoring restoring;
    private final Clock clock;

    Drilling(Repository repository, Restoring restoring, Clock clock) {
        this.repository = repository;
        this.restoring = restoring;
        this.clock = clock;
    }

    /**
     * @param beside a folder that is not there; whoever asked removes it
     * @param withFiles whether files are kept here, and not in a bucket
     */
    Drill drill(Path beside, boolean withFiles) {
        var began = clock.instant();
        var faults = new ArrayList<String>();
        var lost = Duration.ZERO;
        var rows = 0L;
        try {
            var plan = restoring.plan(Optional.empty());
            lost = Duration.between(plan.reach().at(), began);
            var server = restoring.into(beside, plan);
            try (var database = new LocalDatabase(server)) {
                faults.addAll(broken(database.jdbc()));
                if (withFiles) faults.addAll(missing(database.jdbc()));
                rows = rows(database.jdbc());
            } finally {
                server.stop();
            }
        } catch (RuntimeException failure) {
            faults.add(String.valueOf(failure.getMessage()));
        }
        return new Drill(began, Duration.between(began, clock.instant()), lost, rows, faults);
    }

    /** What must never be, and is. */
    private static List<String> broken(JdbcClient jdbc) {
        return jdbc.sql("select name || ': ' || violations from platform.invariant where violations > 0 order by name")
                .query(String.class)
                .list();
    }

    /** Whatever a row names is kept, and is what it was. */
    private List<String> missing(JdbcClient jdbc) {
        record Named(String key, byte[] sha256) {}
        var kept = repository.names(FileKeeper.BEGINNING).keySet();
        return jdbc.sql("select key, sha256 from tenant.file order by key").query(Named.class).list().stream()
                .filter(n -> !kept.contains(FileKeeper.BEGINNING + n.key())
                        || !Arrays.equals(Sha256.of(repository.get(FileKeeper.BEGINNING + n.key())), n.sha256()))
                .map(n -> "The file " + n.key() + " is not what its row says")
                .toList();
    }

    private static long rows(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from tenant.audit").query(Long.class).single();
    }
}
