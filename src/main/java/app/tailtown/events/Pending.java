package app.tailtown.events;

import app.tailtown.events.Happening.Alike;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** What waits to be written, alike events counted together. However many come, no more than so many are told apart. */
@org.springframework.stereotype.Component
final class Pending {

    static final int MOST = 20_000;

    private final Object lock = new Object();
    private final AtomicLong lost = new AtomicLong();
    private Map<Alike, Happening> events = new HashMap<>();

    void add(Happening event) {
        synchronized (lock) {
            if (events.size() >= MOST && !events.containsKey(event.alike())) lost.incrementAndGet();
            else events.merge(event.alike(), event, Happening::and);
        }
    }

    List<Happening> take() {
        synchronized (lock) {
            var taken = List.copyOf(events.values());
            events = new HashMap<>();
            return taken;
        }
    }

    /** How many there was no room for since this was asked last. */
    long lost() {
        return lost.getAndSet(0);
    }
}
