package app.tailtown.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a passkey is asked to sign: 16 random bytes, until when an answer is taken, and a MAC over both, what it is for and for whom. So nothing is kept until one
 * is answered, and then only that it was: it is taken once.
 */
@Component
class Challenges {

    private static final Duration GOOD_FOR = Duration.ofMinutes(10);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 16;
    private static final int CONTENT = NONCE + Long.BYTES;
    private static final int MAC = 16;

    private final JdbcClient jdbc;
    private final Signing signing;
    private final Clock clock;

    Challenges(JdbcClient jdbc, Signing signing, Clock clock) {
        this.jdbc = jdbc;
        this.signing = signing;
        this.clock = clock;
    }

    /** @param whom empty when anybody may answer */
    byte[] issue(String purpose, String whom) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var content = ByteBuffer.allocate(CONTENT)
                .put(nonce)
                .putLong(clock.instant().plus(GOOD_FOR).getEpochSecond())
                .array();
        return ByteBuffer.allocate(CONTENT + MAC)
                .put(content)
                .put(signing.sign(toSign(content, purpose, whom)), 0, MAC)
                .array();
    }

    /** Whether it is one of ours, for this, for them, in time, and was not answered before. From now on it was. */
    boolean take(byte @Nullable [] challenge, String purpose, String whom) {
        if (challenge == null || challenge.length != CONTENT + MAC) return false;
        var content = Arrays.copyOf(challenge, CONTENT);
        var genuine = signing.isOurs(
                toSign(content, purpose, whom), Arrays.copyOfRange(challenge, CONTENT, challenge.length));
        var until = Instant.ofEpochSecond(ByteBuffer.wrap(content).getLong(NONCE));
        if (!genuine || !until.isAfter(clock.instant())) return false;
        return isFirst(sha256(challenge), until);
    }

    /** Whether this was not brought before. It is remembered until it would be good for nothing anyway. */
    boolean isFirst(byte[] hash, Instant until) {
        return jdbc.sql("select platform.answer_challenge(?, ?)")
                .params(hash, until.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    private static byte[] toSign(byte[] content, String purpose, String whom) {
        var about = ("challenge:" + purpose + ":" + whom).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(content.length + about.length)
                .put(content)
                .put(about)
                .array();
    }

    private static byte[] sha256(byte[] bytes) {
        return Secrets.hash(java.util.HexFormat.of().formatHex(bytes));
    }
}
