package app.tailtown.outbox;

import app.tailtown.design.Badge;
import app.tailtown.design.Icon;
import app.tailtown.design.Tone;
import app.tailtown.platform.Words;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Messages as pages say them. */
public final class MessageWords {

    private MessageWords() {}

    /** "Confirmation", "Change". */
    public static String what(Message message, Words words) {
        return words.text("outbox.kind." + message.kind().code());
    }

    /** How it stands in a sentence: "Sent to dana@example.com, 27 Nov 2026, 9:15 am", "Not sent: nobody has an address". */
    public static String how(Message message, ZoneId zone, Words words) {
        var to = message.to() == null ? "" : message.to().address();
        return switch (message.state()) {
            case WAITING -> words.text("outbox.how.waiting");
            case RETRYING ->
                words.text("outbox.how.retrying", to, message.tries(), moment(message.nextAt(), zone, words));
            case SENT -> words.text("outbox.how.sent", to, moment(message.endedAt(), zone, words));
            case CAPTURED -> words.text("outbox.how.captured", to);
            case REFUSED -> words.text("outbox.how.refused", to, message.why());
            case GIVEN_UP -> words.text("outbox.how.given-up", to, message.tries());
            case SILENT -> words.text("outbox.how.silent", words.text("outbox.silent." + message.why()));
        };
    }

    static Badge badge(Message message, Words words) {
        var label = words.text("outbox.state." + message.state().code());
        return switch (message.state()) {
            case SENT -> new Badge(Tone.GOOD, label, Icon.CHECK);
            case WAITING -> new Badge(Tone.PENDING, label, Icon.CLOCK);
            case RETRYING -> new Badge(Tone.MIND, label, Icon.CLOCK);
            case REFUSED, GIVEN_UP -> new Badge(Tone.ALERT, label, Icon.ALERT);
            case CAPTURED, SILENT -> Badge.plain(label);
        };
    }

    static String moment(@Nullable Instant at, ZoneId zone, Words words) {
        return at == null ? "" : words.moment(at, zone);
    }
}
