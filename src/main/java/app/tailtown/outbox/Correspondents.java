package app.tailtown.outbox;

import app.tailtown.platform.NotFound;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whoever writes a kind of message. Looked up when one is due: those who write also leave messages, so that neither can wait for the other at the start. */
@Component
class Correspondents {

    private final ObjectProvider<Correspondent> all;

    Correspondents(ObjectProvider<Correspondent> all) {
        this.all = all;
    }

    Correspondent of(Kind kind) {
        return all.stream()
                .filter(c -> c.kinds().contains(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody writes " + kind));
    }

    /** Why it is not to be told any more; what is not there any more cannot say so. */
    Optional<Silence> against(Kind kind, UUID about) {
        try {
            return of(kind).against(kind, about);
        } catch (NotFound e) {
            return Optional.empty();
        }
    }
}
