package app.tailtown.programs;

import app.tailtown.platform.Columns;
import app.tailtown.platform.Ids;
import app.tailtown.vault.Vault;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The keys that sign access tokens (ES256): the newest signs, the one before it is believed for as long as what it signed may still open something. They lie
 * sealed in the database.
 */
@Service
public class SigningKeys {

    /** Another node may have made a newer one. */
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    /** A node that has not looked again yet signs with the one before. */
    static final Duration BELIEVED = Clients.ACCESS.plus(LOOK_AGAIN).plus(LOOK_AGAIN);

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;
    private volatile @Nullable Known known;

    public SigningKeys(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    private record Known(List<ECKey> keys, Instant read) {}

    private record Sealed(UUID id, byte[] sealed) {}

    ECKey current() {
        return believed().getFirst();
    }

    /** The newest first. */
    List<ECKey> believed() {
        var all = known;
        var now = clock.instant();
        return all == null || !now.isBefore(all.read().plus(LOOK_AGAIN)) || now.isBefore(all.read())
                ? read(now)
                : all.keys();
    }

    /** The same when a token names one that is not among them; looked for at most once a second, whoever makes up names. */
    List<ECKey> believed(String id) {
        var all = believed();
        var last = known;
        var now = clock.instant();
        var isThere = all.stream().anyMatch(k -> id.equals(k.getKeyID()));
        return isThere || last != null && now.isBefore(last.read().plusSeconds(1)) ? all : read(now);
    }

    /** From now on a new one signs; of those before it only the last is believed, so that what it signed works until it ends. Answers its id. */
    public UUID renew() {
        var id = make(false);
        var _ = read(clock.instant());
        return id;
    }

    /** Seals every key with the newest data key; answers how many were not. */
    public int reseal() {
        return vault.reseal(
                list("select id, sealed from platform.signing_keys()"),
                Sealed::sealed,
                k -> purpose(k.id()),
                (key, anew) -> call("select platform.reseal_signing_key(?, ?)", key.id(), anew));
    }

    private synchronized List<ECKey> read(Instant now) {
        var sealed = listBelieved(now);
        if (sealed.isEmpty()) {
            make(true);
            sealed = listBelieved(now);
        }
        var keys = sealed.stream().map(this::open).toList();
        known = new Known(keys, now);
        return keys;
    }

    private UUID make(boolean onlyFirst) {
        var id = Ids.next();
        try {
            var key = new ECKeyGenerator(Curve.P_256)
                    .keyID(id.toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .generate();
            var sealed = vault.seal(purpose(id), key.toJSONString().getBytes(StandardCharsets.UTF_8));
            call("select platform.add_signing_key(?, ?, ?, ?)", id, sealed, onlyFirst, Columns.now(clock));
            return id;
        } catch (JOSEException e) {
            throw new IllegalStateException("Every JVM has P-256", e);
        }
    }

    private ECKey open(Sealed one) {
        try {
            return ECKey.parse(new String(vault.open(purpose(one.id()), one.sealed()), StandardCharsets.UTF_8));
        } catch (ParseException e) {
            throw new IllegalStateException("A signing key cannot be read", e);
        }
    }

    /** What signed before and is believed no more is in nobody's hands: neither ours nor a thief's of a backup. */
    void forget() {
        call(
                "select platform.forget_signing_keys(?, ?::interval)",
                Columns.now(clock),
                BELIEVED.plusDays(1).toString());
    }

    private List<Sealed> listBelieved(Instant now) {
        return list(
                "select id, sealed from platform.believed_keys(?, ?::interval)",
                now.atOffset(ZoneOffset.UTC),
                BELIEVED.toString());
    }

    private List<Sealed> list(String function, Object... arguments) {
        return jdbc.sql(function)
                .params(arguments)
                .query((row, _) -> new Sealed(row.getObject("id", UUID.class), row.getBytes("sealed")))
                .list();
    }

    private void call(String function, Object... arguments) {
        jdbc.sql(function).params(arguments).query((_, _) -> true).single();
    }

    private static String purpose(UUID id) {
        return "signing-key:" + id;
    }
}
