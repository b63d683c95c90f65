package app.tailtown.wall;

import static app.tailtown.wall.Bodies.NOTHING;
import static app.tailtown.wall.Bodies.versioned;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The least that each route about agreements needs to be told. */
final class AgreementBodies {

    private AgreementBodies() {}

    static void add(Map<String, Function<Things, Map<String, ?>>> all) {
        var api = "/api/v1/";
        all.put("POST " + api + "agreements", _ -> AgreementThings.agreement());
        all.put("PUT " + api + "agreements/{id}", _ -> name());
        all.put("POST " + api + "agreements/{id}/versions", _ -> AgreementThings.text());
        all.put("PUT " + api + "agreement-versions/{id}", _ -> AgreementThings.text());
        all.put("POST " + api + "agreement-versions/{id}/publication", NOTHING);
        all.put(
                "POST " + api + "customers/{customer}/signatures",
                t -> t.agreements().signature());
        Bodies.thereAndBack(all, api + "signatures/{id}/withdrawal", _ -> why());
        all.put("POST /settings/agreements", _ -> AgreementThings.agreement());
        all.put("POST /settings/agreements/{id}", _ -> versioned(name()));
        all.put("POST /settings/agreements/{id}/versions", _ -> AgreementThings.text());
        all.put("POST /settings/agreement-versions/{id}", _ -> versioned(AgreementThings.text()));
        all.put("POST /settings/agreement-versions/{id}/publication", _ -> versioned(Map.of()));
        all.put("POST /customers/{customer}/signatures", t -> t.agreements().signature());
        Bodies.thereAndBack(all, "/signatures/{id}/withdrawal", _ -> why());
    }

    private static Map<String, ?> name() {
        return Map.of("name", "N" + UUID.randomUUID());
    }

    private static Map<String, ?> why() {
        return Map.of("why", "signed by a neighbor");
    }
}
