package app.tailtown.identity;

import app.tailtown.platform.Codes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Short-lived proof of how far somebody has come in, carried by the pages between the password and the session. */
@Component
public class Tickets {

    private static final Duration GOOD_FOR = Duration.ofMinutes(5);

    private final Signing signing;
    private final Clock clock;

    Tickets(Signing signing, Clock clock) {
        this.signing = signing;
        this.clock = clock;
    }

    /** What it is good for: nothing else. */
    public enum Purpose {
        SECOND_FACTOR,
        COMPANY,
        /** Of an operator who has something beside the password. */
        OPERATOR_SECOND,
        /** Of one who has not, and adds it. */
        OPERATOR_FIRST
    }

    /** Who it is and what they have proved so far. */
    public record Known(UUID account, Proof proof) {}

    public String issue(Purpose purpose, Known known) {
        var content = known.account() + "." + known.proof().code() + "."
                + clock.instant().plus(GOOD_FOR).getEpochSecond();
        return content + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(signing.sign(toSign(purpose, content)));
    }

    /** Nobody when it is none of ours, for something else, or too old. */
    public Optional<Known> read(Purpose purpose, String ticket) {
        var parts = ticket.split("\\.", 4);
        if (parts.length != 4 || !parts[2].matches("\\d{1,12}")) return Optional.empty();
        var content = parts[0] + "." + parts[1] + "." + parts[2];
        var genuine = signing.isOurs(toSign(purpose, content), decoded(parts[3]));
        var inTime = Long.parseLong(parts[2]) > clock.instant().getEpochSecond();
        return genuine && inTime
                ? Optional.of(new Known(UUID.fromString(parts[0]), Codes.read(Proof.class, parts[1])))
                : Optional.empty();
    }

    private static byte[] toSign(Purpose purpose, String content) {
        return (Codes.of(purpose) + ":" + content).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
