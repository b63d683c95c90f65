package app.tailtown.wall;

import app.tailtown.identity.Role;
import app.tailtown.world.Company;
import app.tailtown.world.Programs;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** A program that works at the resort of these things, with one secret; and a key with a role. */
record ProgramThings(Things things) {

    void add(Company company) {
        var program = Programs.add(company, company.email(Role.OWNER), things.resort(), "customers-view");
        things.ids().put("grants", Programs.allow(company, program));
        things.ids().put("tokens", program.id());
        things.ids().put("programs", program.id());
        things.ids().put("secrets", program.secretId());
        things.ids().put("request-keys", Programs.sign(company, program.id()).id());
        things.ids()
                .put(
                        "by-role",
                        Programs.withRole(company, Role.READ_ONLY.code(), things.resort(), 1)
                                .id());
    }

    static void bodies(Map<String, Function<Things, Map<String, ?>>> all) {
        all.put(
                "POST /settings/tokens",
                t -> Map.of(
                        "name",
                        "till " + UUID.randomUUID(),
                        "kind",
                        "key",
                        "permissions",
                        List.of("customers-view"),
                        "resorts",
                        List.of(t.resort().toString()),
                        "days",
                        "30"));
        all.put(
                "PUT /settings/tokens/{id}",
                t -> Map.of(
                        "name",
                        "till " + UUID.randomUUID(),
                        "permissions",
                        List.of("customers-view"),
                        "resorts",
                        List.of(t.resort().toString()),
                        "redirects",
                        "https://sync.example/",
                        "version",
                        "1"));
        all.put("POST /settings/tokens/{id}/secrets", _ -> Map.of("days", "30", "oldHours", "1"));
        all.put("DELETE /settings/tokens/{id}/secrets/{secret}", Bodies.NOTHING);
        all.put("DELETE /settings/tokens/{id}/grants/{grant}", Bodies.NOTHING);
        all.put("DELETE /account/programs/{program}", Bodies.NOTHING);
        all.put("POST /settings/tokens/{id}/sponsor", Bodies.NOTHING);
        all.put("DELETE /settings/tokens/{id}", Bodies.NOTHING);
        all.put("POST /settings/tokens/{id}/request-keys", Bodies.NOTHING);
        all.put("DELETE /settings/tokens/{id}/request-keys/{key}", Bodies.NOTHING);
        all.put("POST /api/v1/program/secrets", _ -> Map.of("days", 30));
        all.put("DELETE /settings/tokens/by-role/{key}", Bodies.NOTHING);
    }
}
