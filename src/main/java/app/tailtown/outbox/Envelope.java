package app.tailtown.outbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A written message that was claimed for a try.
 *
 * @param byHand whether somebody had it sent, whatever the household wishes
 * @param number of the try, from 1 on
 */
record Envelope(
        UUID id,
        UUID resortId,
        String kind,
        UUID about,
        boolean byHand,
        int number,
        String messageId,
        String senderName,
        @Nullable String replyTo,
        String toName,
        String toAddress,
        String language,
        String subject,
        String bodyText,
        String bodyHtml) {

    /** Whether it is to one of the people who work here, about their account. */
    boolean isPersonal() {
        return kind.equals("account");
    }
}
