package app.tailtown.programs.signing;

import app.tailtown.platform.Columns;
import app.tailtown.platform.Ids;
import app.tailtown.vault.Vault;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The keys that programs of the bound company sign with. A secret that both sides know lies sealed; of a pair only the public half is here. */
@Service
@Transactional
public class RequestKeys {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    public RequestKeys(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** What is needed to look at a signature. */
    record Known(UUID id, Algorithm algorithm, byte[] key) {}

    /** Of one program, the newest first, also those that have ended. */
    public List<RequestKey> list(UUID program) {
        return jdbc.sql("select * from platform.list_request_keys(?)")
                .param(program)
                .query(RequestKeys::read)
                .list();
    }

    /** Takes a public key in PEM, Ed25519 only. Refused by PostgreSQL while two work. */
    public UUID addPublic(UUID program, String pem) {
        return add(program, Algorithm.ED25519, Algorithm.publicKey(pem));
    }

    /**
     * A secret that was just made.
     *
     * @param secret nobody can read it again
     */
    public record Made(UUID id, byte[] secret) {}

    /** Makes a secret for both sides. Refused by PostgreSQL while two work. */
    public Made addSecret(UUID program) {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new Made(add(program, Algorithm.HMAC_SHA256, secret), secret);
    }

    private UUID add(UUID program, Algorithm algorithm, byte[] key) {
        var id = Ids.next();
        var kept = algorithm == Algorithm.HMAC_SHA256 ? vault.seal(purpose(id), key) : key;
        jdbc.sql("select platform.add_request_key(?, ?, ?, ?, ?)")
                .params(id, program, algorithm.code(), kept, Columns.now(clock))
                .query((_, _) -> true)
                .single();
        return id;
    }

    /** From the next request on nothing signed with it counts. False when it was ended before. */
    public boolean end(UUID id, UUID program) {
        return jdbc.sql("select platform.end_request_key(?, ?, ?)")
                .params(id, program, Columns.now(clock))
                .query(Boolean.class)
                .single();
    }

    /** One that works, of this program and no other. */
    Optional<Known> find(UUID id, UUID program) {
        return jdbc.sql("select algorithm, key from platform.request_key_of(?, ?)")
                .params(id, program)
                .query((row, _) -> known(id, row))
                .optional();
    }

    private Known known(UUID id, ResultSet row) throws SQLException {
        var algorithm = Algorithm.of(row.getString("algorithm"));
        var key = row.getBytes("key");
        return new Known(id, algorithm, algorithm == Algorithm.HMAC_SHA256 ? vault.open(purpose(id), key) : key);
    }

    /** Whether nobody used this number with this key within the time that signatures are good for. */
    boolean takes(UUID key, String nonce) {
        return jdbc.sql("select platform.take_nonce(?, ?, ?)")
                .params(key, nonce, Columns.now(clock))
                .query(Boolean.class)
                .single();
    }

    /** Seals every secret with the newest data key; answers how many were not. */
    public int reseal() {
        record Sealed(UUID id, byte[] key) {}
        var all = jdbc.sql("select id, key from platform.sealed_request_keys()")
                .query((row, _) -> new Sealed(row.getObject(1, UUID.class), row.getBytes(2)))
                .list();
        return vault.reseal(
                all,
                Sealed::key,
                s -> purpose(s.id()),
                (secret, anew) -> jdbc.sql("select platform.reseal_request_key(?, ?, ?)")
                        .params(secret.id(), secret.key(), anew)
                        .query((_, _) -> true)
                        .single());
    }

    private static String purpose(UUID id) {
        return "signing:" + id;
    }

    private static RequestKey read(ResultSet row, int number) throws SQLException {
        return new RequestKey(
                row.getObject("id", UUID.class),
                row.getObject("program_id", UUID.class),
                row.getString("algorithm"),
                Columns.time(row, "created_at"),
                Columns.instant(row, "ended_at"),
                Columns.instant(row, "last_used_at"));
    }
}
