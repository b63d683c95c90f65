package app.tailtown.identity;

import app.tailtown.events.Kind;
import app.tailtown.events.SecurityEvents;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Says that a program used its key from somewhere: once for each place, not with each call. */
@Component
class KeyUses {

    /** More than this many are forgotten all together and said once more, which is then known already. */
    private static final int MOST = 10_000;

    private final Set<Use> said = ConcurrentHashMap.newKeySet();
    private final SecurityEvents events;

    KeyUses(SecurityEvents events) {
        this.events = events;
    }

    private record Use(UUID token, String address) {}

    void used(Visit visit, String address) {
        if (said.size() >= MOST) said.clear();
        if (said.add(new Use(visit.id(), address))) {
            events.happenedIn(visit.organization().value(), visit.actor(), Kind.KEY_USED, "", Map.of());
        }
    }
}
