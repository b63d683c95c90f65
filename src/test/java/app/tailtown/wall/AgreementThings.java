package app.tailtown.wall;

import app.tailtown.world.Api;
import java.util.Map;
import java.util.UUID;

/** An agreement, its version in force and a signature, for the tests that try every route. */
record AgreementThings(Things things) {

    static Map<String, Object> agreement() {
        return Map.of("name", "A" + UUID.randomUUID(), "text", "We take care of your pet.");
    }

    static Map<String, Object> text() {
        return Map.of("text", "We take good care of your pet.", "earlierSignaturesStand", false);
    }

    void add(Api owner) {
        var made = owner.post("/api/v1/agreements", agreement());
        var ids = things.ids();
        ids.put("agreements", Things.id(made));
        var version = UUID.fromString(made.at("/draft/versionId"));
        ids.put("agreement-versions", version);
        var published =
                owner.post("/api/v1/agreement-versions/" + version + "/publication", Map.of(), "If-Match", "\"1\"");
        if (published.status() != 200) throw new IllegalStateException(published.body());
        var signed = owner.post("/api/v1/customers/" + ids.get("customers") + "/signatures", signature());
        ids.put("signatures", Things.id(signed));
    }

    Map<String, Object> signature() {
        return Map.of(
                "agreementVersionId",
                things.ids().get("agreement-versions"),
                "signedBy",
                "Dana Roe",
                "signedOn",
                things.today().minusDays(1).toString(),
                "how",
                "paper");
    }
}
