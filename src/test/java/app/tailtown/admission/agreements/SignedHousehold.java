package app.tailtown.admission.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.admission.VaccinatedDog;
import app.tailtown.world.Api;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** A household and an agreement of its own, published in one version that nobody has signed. */
abstract class SignedHousehold extends VaccinatedDog {

    String household = "";
    String agreement = "";
    String name = "";

    @BeforeEach
    void an_agreement_is_published() {
        household = desk.get("/api/v1/pets/" + pet).at("/customerId");
        agreement = publishedAgreement(null);
        name = manager.get("/api/v1/agreements/" + agreement).at("/name");
    }

    String publishedAgreement(@Nullable UUID resort) {
        var what = new HashMap<String, Object>(
                Map.of("name", "Boarding " + UUID.randomUUID(), "text", "We take care of your pet.\n\nYou pay."));
        if (resort != null) what.put("resortId", resort);
        var made = manager.post("/api/v1/agreements", what);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        publish(made.at("/draft/versionId"));
        return made.at("/id");
    }

    private void publish(String version) {
        var path = "/api/v1/agreement-versions/" + version + "/publication";
        var published = manager.post(path, Map.of(), "If-Match", "\"1\"");
        assertThat(published.status()).as(published.body()).isEqualTo(200);
    }

    Api.Reply draft(String text, boolean earlierStand) {
        return manager.post(
                "/api/v1/agreements/" + agreement + "/versions",
                Map.of("text", text, "earlierSignaturesStand", earlierStand));
    }

    UUID publish(String text, boolean earlierStand) {
        var draft = draft(text, earlierStand);
        publish(draft.at("/id"));
        return UUID.fromString(draft.at("/id"));
    }

    /** The one in force. */
    UUID version() {
        return UUID.fromString(manager.get("/api/v1/agreements/" + agreement).at("/inForce/versionId"));
    }

    Map<String, Object> signature(UUID version, int daysAgo) {
        var day = today.minusDays(daysAgo).toString();
        return Map.of("agreementVersionId", version, "signedBy", "Dana Roe", "signedOn", day, "how", "paper");
    }

    String sign(UUID version, int daysAgo) {
        var signed = desk.post("/api/v1/customers/" + household + "/signatures", signature(version, daysAgo));
        assertThat(signed.status()).as(signed.body()).isEqualTo(201);
        return signed.at("/id");
    }

    void rule(String strictness, String enforcedAt) {
        var set = setRule(agreement, strictness, enforcedAt);
        assertThat(set.status()).as(set.body()).isEqualTo(201);
    }

    Api.Reply setRule(@Nullable String of, String strictness, String enforcedAt) {
        var rule = new HashMap<String, Object>(Map.of("rule", "agreement", "serviceId", service));
        rule.putAll(Map.of("strictness", strictness, "enforcedAt", enforcedAt, "from", today.toString()));
        if (of != null) rule.put("agreementId", of);
        return manager.post("/api/v1/admission-rules", rule);
    }

    String standing() {
        return standing(agreement, "");
    }

    String standing(String of, String more) {
        var found = findings(more)
                .valueStream()
                .filter(f -> f.at("/agreementId").asString("").equals(of))
                .toList();
        return found.isEmpty()
                ? "not asked for"
                : found.getFirst().at("/verdict/code").asString();
    }

    JsonNode finding() {
        return findings("")
                .valueStream()
                .filter(f -> f.at("/agreementId").asString("").equals(agreement))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode findings(String more) {
        var path = "/api/v1/pets/%s/compliance?serviceId=%s&arrives=%s&departs=%s%s"
                .formatted(pet, service, today, today.plusDays(3), more);
        return desk.get(path).json().at("/findings");
    }
}
