package app.tailtown.backups;

import app.tailtown.files.Shelf;
import app.tailtown.files.Shelves;
import app.tailtown.installation.Bucket;
import app.tailtown.installation.Installation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what is kept in a bucket as well, a minute later, and throws away there what no moment of the last thirty days needs. */
final class OffSite {

    private static final Logger LOG = LoggerFactory.getLogger(OffSite.class);
    private static final Duration EACH = Duration.ofDays(1);

    private final Installation installation;
    private final Bucket bucket;
    private final Clock clock;
    private final JsonMapper json;
    private @Nullable SecondPlace place;
    private @Nullable Shelf there;
    private Instant forgotten = Instant.EPOCH;

    OffSite(Installation installation, Bucket bucket, Clock clock, JsonMapper json) {
        this.installation = installation;
        this.bucket = bucket;
        this.clock = clock;
        this.json = json;
    }

    /** Opened by the first round that can. */
    synchronized void round() {
        var shelf = there;
        if (shelf == null) shelf = there = Shelves.ofBackups(bucket);
        var second = place;
        if (second == null) second = place = new SecondPlace(Shelves.folder(Backups.at(installation)), shelf);
        var count = second.copy();
        if (count > 0) LOG.debug("{} pieces were copied to the second place", count);
        if (forgotten.plus(EACH).isAfter(clock.instant())) return;
        var repository = Repository.open(shelf, installation);
        new Retention(repository, new Restoring(repository, json)).forget(clock.instant());
        new GoneFiles(repository).forget(clock.instant());
        second.forgotten();
        forgotten = clock.instant();
    }
}
