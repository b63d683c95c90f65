package app.tailtown.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    /** Who presses again within so long is not written down again. */
    private static final Duration SEEN_AGAIN = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Set<String> seenSessions = ConcurrentHashMap.newKeySet();
    private final Map<String, String> seenSecrets = new ConcurrentHashMap<>();
    private final Map<UUID, String> seenGrants = new ConcurrentHashMap<>();

    Sessions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Somebody whose right to come in was proved.
     *
     * @param device what the browser calls itself
     */
    record Newcomer(UUID account, UUID organization, String device, String address, Proof proof) {

        Newcomer {
            device = device.length() > DEVICE_LENGTH ? device.substring(0, DEVICE_LENGTH) : device;
        }
    }

    /** Returns the secret for the cookie; only its hash is kept. */
    String open(Newcomer who) {
        var secret = Secrets.next();
        call(
                "select platform.open_session(?, ?, ?, ?, ?::inet, ?, ?)",
                Secrets.hash(secret),
                who.account(),
                who.organization(),
                who.device(),
                who.address(),
                who.proof().code(),
                now());
        return secret;
    }

    /** The same at a terminal, where whoever was in is out then. Nothing when that is none of the company's. */
    Optional<String> openAt(byte[] terminal, Newcomer who) {
        var secret = Secrets.next();
        var opened = jdbc.sql("select platform.open_terminal_session(?, ?, ?, ?, ?, ?::inet, ?, ?)")
                .params(
                        Secrets.hash(secret),
                        who.account(),
                        who.organization(),
                        terminal,
                        who.device(),
                        who.address(),
                        who.proof().code(),
                        now())
                .query((row, _) -> row.getObject(1) != null)
                .single();
        return opened ? Optional.of(secret) : Optional.empty();
    }

    /** @param why {@code signed-out} or {@code replaced} */
    void end(String secret, String why) {
        call("select platform.end_session(?, ?, ?)", Secrets.hash(secret), why, now());
    }

    void seenSession(byte[] hash) {
        seenSessions.add(HexFormat.of().formatHex(hash));
    }

    /** The secret of a program, and where it came from. */
    void seenSecret(byte[] hash, String address) {
        seenSecrets.put(HexFormat.of().formatHex(hash), address);
    }

    /** What somebody allowed a program, and where the program came from. */
    void seenGrant(UUID id, String address) {
        seenGrants.put(id, address);
    }

    /** At once, where minutes count. */
    void seenAtTerminal(Visit visit, byte[] hash) {
        var seen = Objects.requireNonNull(visit.session()).seenAt();
        if (seen.plus(SEEN_AGAIN).isBefore(clock.instant()))
            call("select platform.seen_at_terminal(?, ?)", hash, now());
    }

    @Scheduled(fixedDelay = 60_000)
    void noteSeen() {
        var sessions = bytes(drain(seenSessions));
        if (sessions.length > 0) call("select platform.seen(?, ?, ?)", sessions, new UUID[0], now());
        var secrets = drain(seenSecrets);
        if (!secrets.isEmpty())
            call("select platform.seen_secrets(?, ?, ?)", bytes(secrets.keySet()), addresses(secrets), now());
        var grants = drain(seenGrants);
        if (!grants.isEmpty())
            call(
                    "select platform.seen_grants(?, ?, ?)",
                    grants.keySet().toArray(UUID[]::new),
                    addresses(grants),
                    now());
    }

    /** In the order of the keys. */
    private static String[] addresses(Map<?, String> seen) {
        return seen.values().toArray(String[]::new);
    }

    private static byte[][] bytes(Collection<String> hashes) {
        return hashes.stream().map(HexFormat.of()::parseHex).toArray(byte[][]::new);
    }

    private void call(String function, Object... arguments) {
        jdbc.sql(function).params(arguments).query((_, _) -> true).single();
    }

    private java.time.OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static <K> Map<K, String> drain(Map<K, String> seen) {
        var taken = Map.copyOf(seen);
        taken.forEach(seen::remove);
        return taken;
    }

    private static <T> Set<T> drain(Set<T> seen) {
        var taken = new HashSet<>(seen);
        seen.removeAll(taken);
        return taken;
    }
}
