package app.tailtown.live;

import app.tailtown.live.ChangeRows.Place;
import app.tailtown.organizations.OrganizationId;
import app.tailtown.organizations.ResortId;
import java.io.IOException;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * A browser that listens, and the resorts of its company it may hear of.
 *
 * @param whose who sits there
 * @param since {@link System#nanoTime} when it began to
 */
record Listener(SseEmitter stream, OrganizationId organization, String whose, Set<ResortId> resorts, long since) {

    Set<ResortId> concernedBy(Set<Place> places) {
        return resorts.stream()
                .filter(r -> places.contains(new Place(organization, r)))
                .collect(Collectors.toSet());
    }

    /** @return false when nobody is there any more */
    boolean tell(String event, String snapshot, Collection<ResortId> resorts) {
        var ids = resorts.stream().map(r -> r.value().toString()).collect(Collectors.joining(" "));
        try {
            stream.send(SseEmitter.event()
                    .id(snapshot)
                    .name(event)
                    .reconnectTime(1_000)
                    .data(ids));
            return true;
        } catch (IOException | IllegalStateException e) {
            return false;
        }
    }
}
