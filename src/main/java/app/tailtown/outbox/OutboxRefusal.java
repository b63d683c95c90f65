package app.tailtown.outbox;

import app.tailtown.platform.Refusal;
import app.tailtown.platform.Remedy;
import java.util.List;

/** Every "no" of the outbox. */
sealed interface OutboxRefusal extends Refusal {

    /** It has not been sent yet, and is tried by itself. */
    record MessageUnderWay(String reservation, List<Remedy> remedies) implements OutboxRefusal {}

    /** There is nothing that could go to another address. */
    record NothingWritten(String reservation, List<Remedy> remedies) implements OutboxRefusal {}
}
