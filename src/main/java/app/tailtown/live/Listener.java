package app.tailtown.live;

import app.tailtown.identity.StillIn;
import app.tailtown.identity.Visit;
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
 * @param pass what they came in with
 * @param visit as whom
 * @param since {@link System#nanoTime} when it began to
 */
record Listener(SseEmitter stream, StillIn.Pass pass, Visit visit, Set<ResortId> resorts, long since) {

    OrganizationId organization() {
        return visit.organization();
    }

    boolean isOf(Listener other) {
        return organization().equals(other.organization()) && visit.actor().equals(other.visit.actor());
    }

    Set<ResortId> concernedBy(Set<Place> places) {
        return resorts.stream()
                .filter(r -> places.contains(new Place(organization(), r)))
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
