package app.tailtown.identity;

import app.tailtown.platform.Codes;
import app.tailtown.platform.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Short-lived proof of how far somebody has come in, carried by the pages between the password and the session. A password that is changed ends it. */
@Component
public class Tickets {

    private static final Pattern ID = Pattern.compile(Ids.SHAPE);
    private static final Duration GOOD_FOR = Duration.ofMinutes(5);

    private final Challenges challenges;
    private final PasswordDesk passwords;
    private final Signing signing;
    private final Clock clock;

    Tickets(Challenges challenges, PasswordDesk passwords, Signing signing, Clock clock) {
        this.challenges = challenges;
        this.passwords = passwords;
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
                + clock.instant().plus(GOOD_FOR).getEpochSecond() + "." + Secrets.next();
        return content + "."
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(signing.sign(toSign(purpose, known.account(), content)));
    }

    /** Nobody when it is none of ours, for something else, or too old. */
    public Optional<Known> read(Purpose purpose, String ticket) {
        var parts = ticket.split("\\.", 5);
        if (parts.length != 5 || !ID.matcher(parts[0]).matches() || !parts[2].matches("\\d{1,12}"))
            return Optional.empty();
        var content = ticket.substring(0, ticket.lastIndexOf('.'));
        var genuine = signing.isOurs(toSign(purpose, UUID.fromString(parts[0]), content), decoded(parts[4]));
        var inTime = Long.parseLong(parts[2]) > clock.instant().getEpochSecond();
        return genuine && inTime
                ? Optional.of(new Known(UUID.fromString(parts[0]), Codes.read(Proof.class, parts[1])))
                : Optional.empty();
    }

    /** As {@link #read}, and from now on it is good for nothing. */
    public Optional<Known> take(Purpose purpose, String ticket) {
        return read(purpose, ticket)
                .filter(_ ->
                        challenges.isFirst(Secrets.hash(ticket), clock.instant().plus(GOOD_FOR)));
    }

    private byte[] toSign(Purpose purpose, UUID account, String content) {
        var password = Objects.requireNonNullElse(passwords.hashOf(account), "");
        return (Codes.of(purpose) + ":" + content + ":" + password).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
