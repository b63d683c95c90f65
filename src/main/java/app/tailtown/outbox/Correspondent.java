package app.tailtown.outbox;

import app.tailtown.organizations.ResortId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes messages about what it knows: asked once a message is due, in the transaction that keeps what it answers. It changes nothing itself. */
public interface Correspondent {

    /**
     * What is to be told.
     *
     * @param about the stay, or the reminder
     * @param kind what happened last
     * @param told the facts of the last message they got about it; null when there was none
     * @param inSpite whether somebody wants it written although the household wants no such mail
     */
    record Due(
            ResortId resort,
            UUID about,
            Kind kind,
            @Nullable String told,
            boolean inSpite) {}

    /** What came of it. */
    sealed interface Written {}

    /**
     * A message as it goes out.
     *
     * @param kind may be another than what happened last: of several things that happened, what they come to
     * @param facts JSON, handed back as {@code told} next time
     */
    record Letter(Kind kind, Recipient to, String language, Content content, String facts) implements Written {}

    record Recipient(String name, String address) {}

    record Content(String subject, String text, String html) {}

    record Nothing(Silence why) implements Written {}

    /** What it writes. */
    Set<Kind> kinds();

    Written write(Due due);

    /** Asked once more when it is to be sent: why it is not any more. */
    Optional<Silence> against(Kind kind, UUID about);
}
