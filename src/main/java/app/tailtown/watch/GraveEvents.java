package app.tailtown.watch;

import app.tailtown.platform.Slice;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Events that are sent on, with the names of whoever they are about. */
@Component
@Transactional(readOnly = true)
class GraveEvents {

    private final Events events;
    private final EventNames names;

    GraveEvents(Events events, EventNames names) {
        this.events = events;
        this.names = names;
    }

    Event find(UUID id) {
        return names.of(new Slice<>(List.of(events.find(id)), "")).items().getFirst();
    }
}
