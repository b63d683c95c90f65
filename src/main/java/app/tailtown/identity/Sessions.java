package app.tailtown.identity;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** Opens and ends sessions, and notes when each was last seen: off the request, in one statement a minute. */
@Repository
class Sessions {

    private static final int DEVICE_LENGTH = 200;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Set<String> seenSessions = ConcurrentHashMap.newKeySet();
    private final Set<UUID> seenTokens = ConcurrentHashMap.newKeySet();

    Sessions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Returns the secret for the cookie; only its hash is kept. */
    String open(UUID account, UUID organization, String device, String address, Proof proof) {
        var secret = Secrets.next();
        var label = device.length() > DEVICE_LENGTH ? device.substring(0, DEVICE_LENGTH) : device;
        call(
                "select platform.open_session(?, ?, ?, ?, ?::inet, ?, ?)",
                Secrets.hash(secret),
                account,
                organization,
                label,
                address,
                proof.code(),
                now());
        return secret;
    }

    /** @param why {@code signed-out} or {@code replaced} */
    void end(String secret, String why) {
        call("select platform.end_session(?, ?, ?)", Secrets.hash(secret), why, now());
    }

    void seenSession(byte[] hash) {
        seenSessions.add(java.util.HexFormat.of().formatHex(hash));
    }

    void seenToken(UUID id) {
        seenTokens.add(id);
    }

    @Scheduled(fixedDelay = 60_000)
    void noteSeen() {
        var sessions = drain(seenSessions).stream()
                .map(hex -> java.util.HexFormat.of().parseHex(hex))
                .toArray(byte[][]::new);
        var tokens = drain(seenTokens).toArray(UUID[]::new);
        if (sessions.length + tokens.length == 0) return;
        call("select platform.seen(?, ?, ?)", sessions, tokens, now());
    }

    private void call(String function, Object... arguments) {
        jdbc.sql(function).params(arguments).query((_, _) -> true).single();
    }

    private java.time.OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static <T> Set<T> drain(Set<T> seen) {
        var taken = new HashSet<>(seen);
        seen.removeAll(taken);
        return taken;
    }
}
