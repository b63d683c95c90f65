package app.tailtown.wall;

import app.tailtown.identity.Role;
import app.tailtown.world.Company;
import app.tailtown.world.Tables;
import app.tailtown.world.World;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Somebody who works at the resort of these things, signed in, and a role of the company's own. */
record StaffThings(Things things) {

    void add(Company company) {
        var account = UUID.randomUUID();
        var staff = UUID.randomUUID();
        var role = UUID.randomUUID();
        var terminal = UUID.randomUUID();
        write("select platform.open_account(?, ?, 'none')", account, account + "@staff.example");
        bound(company, "insert into tenant.staff (id, account_id, name) values (?, ?, 'Noor')", staff, account);
        bound(
                company,
                "insert into tenant.staff_grant (id, staff_id, role, resort_id) values (gen_random_uuid(), ?, 'kennel', ?)",
                staff,
                things.resort());
        bound(
                company,
                "insert into tenant.role (id, code, name, permissions, idle_minutes, absolute_minutes) values (?, ?, ?, '{customers-view}', 60, 600)",
                UUID.randomUUID(),
                role.toString(),
                "R" + role);
        bound(
                company,
                "insert into tenant.terminal (id, resort_id, name, trusted_at) values (?, ?, ?, now())",
                terminal,
                things.resort(),
                "Desk " + terminal.toString().substring(24));
        things.ids().put("terminals", terminal);
        things.ids().put("staff", staff);
        things.ids().put("roles", role);
        things.ids().put("sessions", session(company, account));
        things.ids().put("sign-ins", session(company, owner(company)));
    }

    private static UUID owner(Company company) {
        return Tables.asOwner()
                .sql("select id from platform.account where email = ?")
                .param(company.email(Role.OWNER))
                .query(UUID.class)
                .single();
    }

    private static UUID session(Company company, UUID account) {
        return Tables.asOwner()
                .sql("""
                        insert into platform.session (token_hash, account_id, organization_id, device, created_at, last_seen_at)
                        values (sha256(gen_random_uuid()::text::bytea), ?, ?, 'a till', now(), now()) returning id""")
                .params(account, company.id().value())
                .query(UUID.class)
                .single();
    }

    private static void write(String sql, Object... arguments) {
        var _ = Tables.asOwner()
                .sql(sql)
                .params(arguments)
                .query((_, _) -> true)
                .single();
    }

    private static void bound(Company company, String sql, Object... arguments) {
        try (var one = Tables.asSuperuser()) {
            var jdbc = org.springframework.jdbc.core.simple.JdbcClient.create(one);
            var _ = jdbc.sql("select set_config('app.organization', ?, false), set_config('app.resorts', '*', false),"
                            + " set_config('app.actor', 'setup', false), set_config('app.request', 'test', false)")
                    .param(company.id().value().toString())
                    .query((_, _) -> true)
                    .single();
            var _ = jdbc.sql(sql).params(arguments).update();
        }
    }

    private static Map<String, Object> role() {
        return Map.of(
                "name",
                "Bath crew " + UUID.randomUUID(),
                "permissions",
                List.of("customers-view"),
                "idleMinutes",
                "60",
                "absoluteHours",
                "12");
    }

    static void bodies(Map<String, Function<Things, Map<String, ?>>> all) {
        all.put(
                "PUT /settings/staff/{id}",
                t -> Map.of("version", "1", "name", "Noor", "language", "en", "roles", "kennel@" + t.resort()));
        Bodies.thereAndBack(all, "/settings/staff/{id}/leave", Bodies.NOTHING);
        all.put(
                "POST /settings/staff",
                t -> Map.of(
                        "email",
                        UUID.randomUUID() + "@new.example",
                        "name",
                        "Noor",
                        "language",
                        "en",
                        "roles",
                        "kennel@" + t.resort()));
        all.put("POST /settings/staff/{id}/link", Bodies.NOTHING);
        all.put("DELETE /settings/staff/{id}/pin", Bodies.NOTHING);
        all.put("DELETE /settings/staff/{id}/factors", Bodies.NOTHING);
        all.put("DELETE /settings/staff/{id}/sessions/{session}", Bodies.NOTHING);
        Bodies.thereAndBack(all, "/settings/security-events/letter", Bodies.NOTHING);
        all.put("POST /settings/roles", _ -> role());
        all.put("PUT /settings/roles/{code}", _ -> Bodies.versioned(role()));
        all.put("DELETE /settings/roles/{code}", Bodies.NOTHING);
        all.put("POST /account/password", _ -> Map.of("current", World.PASSWORD, "wanted", World.PASSWORD));
        all.put("POST /account/passkeys", _ -> Map.of("name", "phone", "credential", "{}"));
        all.put("DELETE /account/passkeys", _ -> Map.of("id", UUID.randomUUID().toString()));
        all.put("POST /account/app", Bodies.NOTHING);
        all.put("POST /account/app/confirmation", _ -> Map.of("code", "000000"));
        all.put("DELETE /account/app", Bodies.NOTHING);
        all.put("POST /account/recovery-codes", Bodies.NOTHING);
        all.put("POST /account/proof", _ -> Map.of("password", World.PASSWORD));
        all.put("DELETE /account/sign-ins", Bodies.NOTHING);
        all.put("POST /account/pin", _ -> Map.of("pin", "8316", "again", "8316"));
        all.put("DELETE /account/pin", Bodies.NOTHING);
        all.put("POST /terminal/awake", Bodies.NOTHING);
        all.put(
                "POST /resorts/{resort}/terminals",
                _ -> Map.of("name", "Desk " + UUID.randomUUID().toString().substring(24)));
        all.put("PUT /resorts/{resort}/terminals/rule", _ -> Map.of("version", "0", "idleMinutes", "2"));
        all.put("DELETE /resorts/{resort}/terminals/{id}", Bodies.NOTHING);
        all.put("DELETE /account/sign-ins/{id}", Bodies.NOTHING);
    }
}
