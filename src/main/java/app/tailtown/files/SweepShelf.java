package app.tailtown.files;

import app.tailtown.jobs.NightlyJob;
import app.tailtown.organizations.CurrentOrganization;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What nobody names goes from the shelf: of uploads that were refused after all or broke off, what was printed and given up, and what a process that died had half written. Two weeks are
 * left to it, so that a database that was set back has time to be set right again.
 */
@Component
class SweepShelf implements NightlyJob {

    static final Duration GRACE = Duration.ofDays(14);

    private static final Logger log = LoggerFactory.getLogger(SweepShelf.class);

    /** Looked up in one statement, which reads whole tables. */
    private static final int LOOKED_AT = 5_000;

    /** Whoever brings one of them again waits for all of them. */
    private static final int DROPPED = 50;

    private static final int FORGOTTEN = 1_000;

    private final Shelf shelf;
    private final Bringing bringing;
    private final NamedContents contents;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SweepShelf(Shelf shelf, Bringing bringing, NamedContents contents, TransactionTemplate transaction, Clock clock) {
        this.shelf = shelf;
        this.bringing = bringing;
        this.contents = contents;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sweep-shelf";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(8, 45);
    }

    @Override
    public void run() {
        sweep(clock.instant().minus(GRACE));
    }

    /** What lies there since before then; answers how many contents went. */
    int sweep(Instant before) {
        var old = new ArrayList<String>();
        shelf.each(CurrentOrganization.binding().organization().value() + "/", (key, since) -> {
            if (since.isBefore(before)) old.add(key);
        });
        var dropped = 0;
        for (var from = 0; from < old.size(); from += LOOKED_AT) {
            dropped += dropUnnamed(old.subList(from, Math.min(from + LOOKED_AT, old.size())), before);
        }
        var forgotten = FORGOTTEN;
        while (forgotten == FORGOTTEN) forgotten = bringing.forget(before, FORGOTTEN);
        if (dropped > 0) log.info("Swept {} of {} contents from the shelf that nobody names", dropped, old.size());
        return dropped;
    }

    private int dropUnnamed(List<String> keys, Instant before) {
        var unnamed = in(() -> contents.unnamed(keys));
        var dropped = 0;
        for (var from = 0; from < unnamed.size(); from += DROPPED) {
            var some = unnamed.subList(from, Math.min(from + DROPPED, unnamed.size()));
            dropped += in(() -> drop(some, before));
        }
        return dropped;
    }

    /** Looked at again once they are ours: between the first look and this one somebody may have brought one of them and been done. */
    private int drop(List<String> keys, Instant before) {
        var taken = bringing.take(keys, before);
        var unnamed = contents.unnamed(taken);
        unnamed.forEach(shelf::drop);
        bringing.done(taken);
        return unnamed.size();
    }

    private <T> T in(java.util.function.Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
