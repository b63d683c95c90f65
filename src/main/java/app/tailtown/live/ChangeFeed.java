package app.tailtown.live;

import app.tailtown.identity.StillIn;
import app.tailtown.organizations.ResortId;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Reads twice a second what all processes wrote, and tells whom it concerns. While it cannot read it says nothing at all, which is how a browser knows that its
 * page is no longer up to date. It ends before the web server does, which would wait for its streams, and after nothing
 * new comes here, so that browsers listen elsewhere.
 */
@Component
class ChangeFeed implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeFeed.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** After so many pauses without a change a word is said anyway: three seconds. */
    private static final int SILENCE = 6;

    /** After so many pauses it is asked whether those who listen are still in: every two seconds. */
    private static final int ASKED_AGAIN = 4;

    /** A browser needs one, however many pages it shows; of a person who has more the oldest ends, and asks again if anybody is still there. */
    static final int MOST_OF_ONE_PERSON = 24;

    private final ChangeRows rows;
    private final StillIn stillIn;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private volatile String until = "";
    private volatile boolean isDeaf;
    private volatile @Nullable Thread reader;

    ChangeFeed(ChangeRows rows, StillIn stillIn) {
        this.rows = rows;
        this.stillIn = stillIn;
    }

    /** The snapshot up to which everybody was told; empty before the first. A page that is read after this was asked shows at least as much. */
    String until() {
        return until;
    }

    int size() {
        return listeners.size();
    }

    void add(Listener listener) {
        listener.stream().onCompletion(() -> listeners.remove(listener));
        listener.stream().onError(_ -> listeners.remove(listener));
        listener.stream().onTimeout(listener.stream()::complete);
        listeners.add(listener);
        endOldest(listener);
        if (!isRunning()) listener.stream().complete();
    }

    private void endOldest(Listener newest) {
        var theirs = listeners.stream()
                .filter(l -> l.isOf(newest))
                .sorted(Comparator.comparing(Listener::since))
                .toList();
        theirs.stream().limit(Math.max(0, theirs.size() - MOST_OF_ONE_PERSON)).forEach(this::end);
    }

    private void end(Listener listener) {
        listeners.remove(listener);
        listener.stream().complete();
    }

    /** Who signed out, was disabled or has other rights now hears no more; a browser whose person is still in asks anew, and is let in as what they are now. */
    private void endThoseWhoLeft() {
        var all = List.copyOf(listeners);
        var in = stillIn.among(all.stream().map(Listener::pass).toList());
        all.stream().filter(l -> !l.visit().isStill(in.get(l.pass()))).forEach(this::end);
    }

    void tell(Listener listener, String event, List<ResortId> resorts) {
        if (!listener.tell(event, until, resorts)) listeners.remove(listener);
    }

    private void read() {
        for (var quiet = 1; isRunning(); quiet++) {
            try {
                Thread.sleep(PAUSE);
                var since = rows.since(until);
                until = since.until();
                isDeaf = false;
                // First, since what was read is not read again when asking fails.
                tellOf(since.places());
                if (quiet % ASKED_AGAIN == 0) endThoseWhoLeft();
                if (quiet % SILENCE == 0) List.copyOf(listeners).forEach(l -> tell(l, "still", List.of()));
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (!isDeaf) LOG.warn("Changes cannot be read; whoever listens is told nothing until they can", e);
                isDeaf = true;
            }
        }
    }

    private void tellOf(Set<ChangeRows.Place> places) {
        if (places.isEmpty()) return;
        for (var listener : List.copyOf(listeners)) {
            var concerned = listener.concernedBy(places);
            if (!concerned.isEmpty()) tell(listener, "change", List.copyOf(concerned));
        }
    }

    @Override
    public void start() {
        reader = Thread.ofVirtual().name("changes").unstarted(this::read);
        reader.start();
    }

    @Override
    public void stop() {
        var thread = reader;
        reader = null;
        if (thread != null) thread.interrupt();
        List.copyOf(listeners).forEach(l -> l.stream().complete());
    }

    @Override
    public boolean isRunning() {
        return reader != null;
    }

    /** Stopped right after the drain, started right before it. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 1;
    }
}
