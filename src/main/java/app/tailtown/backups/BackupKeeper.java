package app.tailtown.backups;

import app.tailtown.installation.Bucket;
import app.tailtown.installation.EnvironmentKind;
import app.tailtown.installation.Installation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Backs the embedded database up while the house serves: the log every three seconds; files every minute, all of it once a day; puts it back beside once a week, to see that it comes
 * back; and throws away what is older than thirty days. Whatever fails is said and tried again, and keeps nobody from working. What is made up for a demo is not backed up.
 */
@Component
class BackupKeeper implements SmartLifecycle, BackupsSeen {

    private static final Logger LOG = LoggerFactory.getLogger(BackupKeeper.class);

    private static final String LOG_WORK = "backups-log";
    private static final Duration LOOK = Duration.ofSeconds(3);
    private static final Duration REST = Duration.ofMinutes(1);

    /** After something went wrong that costs much to try. */
    private static final Duration LONG_REST = Duration.ofMinutes(15);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** After the web server, which stops first: what it confirmed until then is copied. */
    private static final int AFTER_THE_WEB_SERVER = 0;

    private final Installation installation;
    private final Clock clock;
    private final JsonMapper json;
    private volatile @Nullable Work work;
    private final Optional<OffSite> offSite;
    private @Nullable Backups opened;

    /** Why each of the two works failed when it was tried last. */
    private final Map<String, String> failing = new ConcurrentHashMap<>();

    private volatile Instant since = Instant.MAX;

    BackupKeeper(Installation installation, Clock clock, JsonMapper json) {
        this.installation = installation;
        this.clock = clock;
        this.json = json;
        this.offSite = Bucket.ofBackups().map(bucket -> new OffSite(installation, bucket, clock, json));
    }

    private record Work(List<Thread> threads, CountDownLatch ending) {}

    @Override
    public void start() {
        if (installation.database().isPresent() || installation.kind() == EnvironmentKind.DEMO) return;
        since = clock.instant();
        var ending = new CountDownLatch(1);
        work = new Work(
                List.of(
                        begin(LOG_WORK, Backups::keepLog, LOOK, LOOK, ending),
                        begin("backups", this::whole, REST, LONG_REST, ending),
                        begin("backups-second-place", _ -> offSite.ifPresent(OffSite::round), REST, REST, ending)),
                ending);
    }

    private Thread begin(String name, Consumer<Backups> what, Duration rest, Duration longRest, CountDownLatch ending) {
        return Thread.ofVirtual().name(name).start(() -> {
            try {
                while (!ending.await((isDone(name, what) ? rest : longRest).toMillis(), TimeUnit.MILLISECONDS)) {
                    // Again.
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Opened by the first look that can. */
    private synchronized Backups backups() {
        var known = opened;
        if (known == null) known = opened = Backups.of(installation, clock, json);
        return known;
    }

    /** Whatever goes wrong with one look, the next one follows: until then the server keeps its log. */
    private boolean isDone(String name, Consumer<Backups> what) {
        try {
            what.accept(backups());
            failing.remove(name);
            return true;
        } catch (RuntimeException failure) {
            LOG.error("What was confirmed lately is not backed up; trying again", failure);
            failing.put(name, String.valueOf(failure.getMessage()));
            return false;
        }
    }

    /** Files last: one that cannot be read keeps nothing else from being backed up. */
    private void whole(Backups backups) {
        if (backups.isDue()) {
            LOG.info("A backup was made: {}", backups.make());
            backups.forget();
        } else if (backups.isDrillDue()) {
            say(backups.drill());
        } else if (backups.isCheckDue()) {
            say(backups.verify());
        }
        backups.keepFiles();
    }

    private static void say(Backups.Verified all) {
        if (all.faults().isEmpty()) LOG.info("The backups are what was put there: {} pieces", all.read());
        else LOG.error("The backups are not what was put there: {}", all.faults());
    }

    /** Read without holding anybody up who makes them. */
    @Override
    public Optional<BackupState> state() {
        if (work == null) return Optional.empty();
        var why = failing.values().stream().findFirst();
        return Optional.of(backups().state(since, why));
    }

    private static void say(Drill drill) {
        if (drill.isWell()) LOG.info("The backups came back whole: {}", drill);
        else LOG.error("The backups did not come back whole: {}", drill);
    }

    /** What was confirmed until now is copied before the server stops. */
    @Override
    public void stop() {
        var now = work;
        work = null;
        if (now == null) return;
        now.ending().countDown();
        try {
            for (var thread : now.threads()) thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        var _ = isDone(LOG_WORK, Backups::keepLog);
    }

    @Override
    public int getPhase() {
        return AFTER_THE_WEB_SERVER;
    }

    @Override
    public boolean isRunning() {
        return work != null;
    }
}
