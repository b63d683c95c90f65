package app.tailtown.identity;

import app.tailtown.installation.Installation;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Short-lived proof that an account's password was right, carried by the company chooser between its two steps. */
@Component
class Tickets {

    private static final Duration GOOD_FOR = Duration.ofMinutes(5);
    private static final String PURPOSE = "company-chooser:";

    private final byte[] key;
    private final Clock clock;

    Tickets(Installation installation, Clock clock) {
        this.key = installation.key().bytes();
        this.clock = clock;
    }

    String issue(UUID account) {
        var content = account + "." + clock.instant().plus(GOOD_FOR).getEpochSecond();
        return content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(sign(content));
    }

    Optional<UUID> account(String ticket) {
        var parts = ticket.split("\\.", 3);
        if (parts.length != 3 || !parts[1].matches("\\d{1,12}")) return Optional.empty();
        var expected = Base64.getUrlEncoder().withoutPadding().encodeToString(sign(parts[0] + "." + parts[1]));
        var genuine = MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), parts[2].getBytes(StandardCharsets.UTF_8));
        var inTime = Long.parseLong(parts[1]) > clock.instant().getEpochSecond();
        return genuine && inTime ? Optional.of(UUID.fromString(parts[0])) : Optional.empty();
    }

    private byte[] sign(String content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal((PURPOSE + content).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JVM has HmacSHA256", e);
        }
    }
}
