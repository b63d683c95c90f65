package app.tailtown.outbox;

import app.tailtown.platform.NotFound;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever writes a kind of message. Looked up when one is due: those who write also leave messages, so neither can wait for the other at the start. */
@Component
class Correspondents {

    private final ObjectProvider<Correspondent> all;
    private final TransactionTemplate apart;

    Correspondents(ObjectProvider<Correspondent> all, PlatformTransactionManager transactions) {
        this.all = all;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        apart.setReadOnly(true);
    }

    Correspondent of(Kind kind) {
        return all.stream()
                .filter(c -> c.kinds().contains(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody writes " + kind));
    }

    /** Why it is not to be told any more. Asked in a transaction apart: a message whose stay is not there cannot say so, and keeps no other waiting. */
    Optional<Silence> against(Kind kind, UUID about) {
        try {
            return Objects.requireNonNull(apart.execute(_ -> of(kind).against(kind, about)));
        } catch (NotFound e) {
            // What it reminds of is not there any more. A confirmation is written or not when it is read.
            return kind == Kind.ARRIVAL || kind == Kind.VACCINATIONS
                    ? Optional.of(Silence.NO_LONGER)
                    : Optional.empty();
        }
    }
}
