package app.tailtown.identity;

import app.tailtown.events.Kind;
import app.tailtown.events.SecurityEvents;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Looks at an e-mail address and a password. Tries are slowed for each account and each address and no account is ever locked; the answer to an unknown
 * address is the same, and takes as long.
 */
@Service
public class SignIn {

    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final SecurityEvents events;
    private final Clock clock;

    SignIn(JdbcClient jdbc, Passwords passwords, SecurityEvents events, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /** What came of a try. */
    public sealed interface Outcome {
        record Right(UUID account) implements Outcome {}

        record Wrong() implements Outcome {}

        record Wait(Duration time) implements Outcome {}
    }

    /** @param offered whether it only asked for them, and they never came in there: coming in is their yes */
    record Company(UUID id, String name, boolean offered) {}

    /** A company that lets nobody in now, and why. */
    public record Suspended(String name, String reason) {}

    private record Try(
            int waitSeconds,
            @Nullable Long id,
            @Nullable UUID account,
            @Nullable String passwordHash) {}

    /**
     * @param address the IP address the try comes from; of an IPv6 one its network counts
     * @param device this browser's secret: known to the account once a try with it was right
     */
    public Outcome attempt(String email, String password, String address, String device) {
        var accountKey = Secrets.hash(email.toLowerCase(Locale.ROOT));
        var tried = begin(address, email, accountKey, deviceKey(accountKey, device));
        if (tried.waitSeconds() > 0) {
            events.happenedTo(email, Kind.SIGN_IN_SLOWED, Map.of("proof", "password"));
            return new Outcome.Wait(Duration.ofSeconds(tried.waitSeconds()));
        }
        if (!passwords.matches(password, tried.passwordHash())) {
            failed(tried.account());
            return new Outcome.Wrong();
        }
        pass(java.util.Objects.requireNonNull(tried.id()), deviceKey(accountKey, device));
        return new Outcome.Right(java.util.Objects.requireNonNull(tried.account()));
    }

    private void failed(@Nullable UUID account) {
        var how = Map.of("proof", "password");
        if (account == null) events.happened(Kind.SIGN_IN_FAILED, how);
        else events.happenedTo(account, Kind.SIGN_IN_FAILED, how);
    }

    /** A try of a code, slowed down like those of a password: a thief of the password does not slow down a browser that is known. Answers how long to wait, or the try. */
    public Gate tryCode(UUID account, String address, String device) {
        var key = Secrets.hash("code:" + account);
        var known = deviceKey(key, device);
        var tried = begin(address, " ", key, known);
        if (tried.id() == null) events.happenedTo(account, Kind.SIGN_IN_SLOWED, Map.of("proof", "code"));
        return new Gate(Duration.ofSeconds(tried.waitSeconds()), tried.id(), known);
    }

    /** The code was wrong. */
    public void failCode(UUID account) {
        events.happenedTo(account, Kind.SIGN_IN_FAILED, Map.of("proof", "code"));
    }

    /** A passkey proved nothing. */
    public void failPasskey() {
        events.happened(Kind.SIGN_IN_FAILED, Map.of("proof", "passkey"));
    }

    /** The code was right: the try was no failure. */
    public void passCode(Gate gate) {
        pass(java.util.Objects.requireNonNull(gate.id()), gate.device());
    }

    /**
     * @param id of the try; absent while one has to wait
     * @param device the hash by which this browser is known afterwards
     */
    public record Gate(Duration pause, @Nullable Long id, byte[] device) {}

    List<Company> companies(UUID account) {
        return jdbc.sql("select organization_id as id, name, offered from platform.places_of(?)")
                .param(account)
                .query(Company.class)
                .list();
    }

    List<Suspended> suspended(UUID account) {
        return jdbc.sql("select name, reason from platform.suspended_of(?)")
                .param(account)
                .query(Suspended.class)
                .list();
    }

    private Try begin(String address, String email, byte[] accountKey, byte[] deviceKey) {
        return jdbc.sql(
                        "select wait_seconds, try_id as id, account_id as account, password_hash from platform.try_sign_in(?::inet, ?, ?, ?, ?)")
                .params(
                        Network.of(address),
                        email,
                        accountKey,
                        deviceKey,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .query(Try.class)
                .single();
    }

    private void pass(long tried, byte[] deviceKey) {
        jdbc.sql("select platform.pass_sign_in(?, ?)")
                .params(tried, deviceKey)
                .query((_, _) -> true)
                .single();
    }

    /** Bound to the account, so that one browser's secret says nothing about another account. */
    private static byte[] deviceKey(byte[] accountKey, String device) {
        return Secrets.hash(java.util.HexFormat.of().formatHex(accountKey) + device);
    }
}
