package app.tailtown.world;

import app.tailtown.identity.Secrets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.sql.Types;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Programs below the application, for what no service makes any more or what a test is not about. */
public final class Programs {

    private Programs() {}

    /** What lets a program in. */
    public record Key(UUID id, UUID secretId, String secret) {}

    /**
     * A key with permissions of its own, good for a day.
     *
     * @param sponsor the address of whoever answers for it
     * @param resort null for all of them
     */
    public static Key add(Company company, String sponsor, @Nullable UUID resort, String... permissions) {
        var key = new Key(UUID.randomUUID(), UUID.randomUUID(), "tt_" + Secrets.next());
        bound(company, jdbc -> {
            jdbc.sql("""
                    insert into platform.program (id, organization_id, kind, name, permissions, resorts, staff_id, created_at)
                    select :id, s.organization_id, 'key', 'till ' || :id, :permissions, :resorts, s.id, now()
                      from tenant.staff s join platform.account a on a.id = s.account_id where a.email = :sponsor and s.organization_id = :company""")
                    .param("id", key.id())
                    .param("permissions", permissions)
                    .param("resorts", resort == null ? null : new UUID[] {resort}, Types.ARRAY)
                    .param("sponsor", sponsor)
                    .param("company", company.id().value())
                    .update();
            jdbc.sql("""
                    insert into platform.program_secret (id, program_id, secret_hash, created_by, created_at, expires_at)
                    values (?, ?, ?, 'setup', now(), now() + interval '1 day')""")
                    .params(key.secretId(), key.id(), Secrets.hash(key.secret()))
                    .update();
        });
        return key;
    }

    /** What a program signs with. */
    public record Signer(UUID id, KeyPair pair) {}

    /** An Ed25519 key of this program. */
    public static Signer sign(Company company, UUID program) {
        try {
            var made = new Signer(
                    UUID.randomUUID(), KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
            bound(
                    company,
                    jdbc -> jdbc.sql("""
                    insert into platform.request_key (id, organization_id, program_id, algorithm, key, created_by, created_at)
                    values (?, ?, ?, 'ed25519', ?, 'setup', now())""")
                            .params(
                                    made.id(),
                                    company.id().value(),
                                    program,
                                    made.pair().getPublic().getEncoded())
                            .update());
            return made;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key is a client now, and whoever answers for it allowed it what it asked for; answers the grant. */
    public static UUID allow(Company company, Key key) {
        var grant = UUID.randomUUID();
        bound(company, jdbc -> {
            jdbc.sql(
                            "update platform.program set kind = 'confidential', redirects = '{https://sync.example/}' where id = ?")
                    .param(key.id())
                    .update();
            jdbc.sql("""
                    insert into platform.oauth_grant (id, program_id, organization_id, staff_id, permissions, redirect_uri, challenge, code_expires_at, code_used_at, created_at)
                    select ?, p.id, p.organization_id, p.staff_id, p.permissions, 'https://sync.example/', repeat('x', 43), now(), now(), now() from platform.program p
                     where p.id = ?""").params(grant, key.id()).update();
            jdbc.sql("""
                    insert into platform.oauth_token (id, grant_id, kind, permissions, created_at, expires_at)
                    values (gen_random_uuid(), ?, 'access', '{customers-view}', now(), now() + interval '1 day')""").param(grant).update();
        });
        return grant;
    }

    /** A key with a role, as they were made before. */
    public static Key withRole(Company company, String role, @Nullable UUID resort, int days) {
        var id = UUID.randomUUID();
        var key = new Key(id, id, "tt_" + Secrets.next());
        bound(
                company,
                jdbc -> jdbc.sql("""
                insert into platform.api_token (id, token_hash, organization_id, name, role, resort_id, created_by, created_at, expires_at)
                values (:id, :hash, :company, 'till ' || :id, :role, :resort, 'setup', now(), now() + :days * interval '1 day')""")
                        .param("id", key.id())
                        .param("hash", Secrets.hash(key.secret()))
                        .param("company", company.id().value())
                        .param("role", role)
                        .param("resort", resort, Types.OTHER)
                        .param("days", days)
                        .update());
        return key;
    }

    private static void bound(Company company, java.util.function.Consumer<JdbcClient> work) {
        try (var one = Tables.asSuperuser()) {
            var jdbc = JdbcClient.create(one);
            var _ = jdbc.sql("select set_config('app.organization', ?, false), set_config('app.resorts', '*', false),"
                            + " set_config('app.actor', 'setup', false), set_config('app.request', 'test', false)")
                    .param(company.id().value().toString())
                    .query((_, _) -> true)
                    .single();
            work.accept(jdbc);
        }
    }
}
