package app.tailtown.admission.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;

/** An agreement is written, published and signed, and what follows from it at the door. */
@HouseTest
class AgreementsTest extends SignedHousehold {

    @Test
    void what_was_signed_counts_until_another_version_is_published() {
        rule("refuse", "booking");
        assertThat(standing()).isEqualTo("agreement-not-signed");
        var first = sign(version(), 40);
        assertThat(standing()).isEqualTo("agreement-signed");
        var second = publish("We take good care of your pet.", false);
        var finding = finding();
        assertThat(finding.at("/verdict/code").asString()).isEqualTo("earlier-version-signed");
        assertThat(finding.at("/subject").asString()).isEqualTo(name);
        assertThat(finding.at("/verdict/signedNumber").asInt()).isEqualTo(1);
        assertThat(finding.at("/verdict/signedOn").asString())
                .isEqualTo(today.minusDays(40).toString());
        assertThat(finding.at("/verdict/number").asInt()).isEqualTo(2);
        assertThat(finding.at("/verdict/agreementVersion").asString()).isEqualTo(second.toString());
        sign(second, 0);
        assertThat(standing()).isEqualTo("agreement-signed");
        publish("We take good care of your pets.", true);
        assertThat(standing()).as("a misspelling was mended").isEqualTo("agreement-signed");
        assertThat(desk.get("/api/v1/signatures/" + first).at("/counts")).isEqualTo("false");
        publish("We take very good care of your pets.", false);
        assertThat(standing()).isEqualTo("earlier-version-signed");
    }

    @Test
    void a_signature_is_taken_back_with_a_reason_and_brought_back() {
        rule("refuse", "booking");
        var path = "/api/v1/signatures/" + sign(version(), 2) + "/withdrawal";
        assertThat(desk.post(path, Map.of("why", " ")).status()).isEqualTo(422);
        assertThat(desk.post(path, Map.of("why", "signed by a neighbor")).at("/takenBackWhy"))
                .isEqualTo("signed by a neighbor");
        assertThat(standing()).isEqualTo("agreement-not-signed");
        assertThat(desk.post(path, Map.of("why", "twice")).at("/code")).isEqualTo("signature-taken-back");
        assertThat(desk.delete(path).at("/counts")).isEqualTo("true");
        assertThat(desk.delete(path).status()).isEqualTo(404);
        assertThat(standing()).isEqualTo("agreement-signed");
        var history = desk.get("/api/v1/customers/" + household + "/signatures").json();
        assertThat(history.size()).isEqualTo(1);
    }

    @Test
    void the_database_refuses_to_change_what_was_published_or_signed() {
        var signature = sign(version(), 1);
        var draft = UUID.fromString(draft("Another.", false).at("/id"));
        refusedByDatabase(
                "update agreement_version set text = 'We promise nothing.' where id = '%s'".formatted(version()),
                "what was published is not edited");
        refusedByDatabase(
                "update agreement_version set published_at = null, published_by = null, published_on = null where id = '%s'"
                        .formatted(version()),
                "what was published is not edited");
        refusedByDatabase(
                "update agreement_version set number = 1000 where id = '%s'".formatted(draft),
                "what was published is not edited");
        refusedByDatabase("delete from agreement_version", "permission denied");
        refusedByDatabase("update agreement_signature set signed_by = 'Nobody'", "permission denied");
        refusedByDatabase("delete from agreement_signature", "permission denied");
        refusedByDatabase("delete from agreement_signature_withdrawal", "permission denied");
        refusedByDatabase("""
                insert into agreement_signature (id, customer_id, version_id, signed_by, signed_on, how, recorded_at)
                select gen_random_uuid(), customer_id, '%s', signed_by, signed_on, how, recorded_at from agreement_signature where id = '%s'
                """.formatted(draft, signature), "a draft is not signed");
    }

    private void refusedByDatabase(String sql, String because) {
        assertThatThrownBy(() -> world.inTransaction(ours, () -> jdbc.sql(sql).update()))
                .as(sql)
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining(because);
    }

    @Test
    void a_draft_is_edited_until_it_is_published_and_what_was_read_is_what_is_published() {
        var draft = "/api/v1/agreement-versions/" + draft("Second.", false).at("/id");
        assertThat(draft("Third.", false).at("/code")).isEqualTo("agreement-draft-waits");
        var text = Map.of("text", "Second, mended.", "earlierSignaturesStand", true);
        assertThat(manager.put(draft, text).status()).isEqualTo(428);
        assertThat(manager.put(draft, text, "If-Match", "\"1\"").at("/earlierSignaturesStand"))
                .isEqualTo("true");
        assertThat(manager.post(draft + "/publication", Map.of(), "If-Match", "\"1\"")
                        .status())
                .as("somebody edited it meanwhile")
                .isEqualTo(412);
        assertThat(manager.post(draft + "/publication", Map.of(), "If-Match", "\"2\"")
                        .at("/inForceSince"))
                .isNotEmpty();
        assertThat(manager.put(draft, text, "If-Match", "\"2\"").at("/code")).isEqualTo("agreement-published");
        assertThat(manager.post(draft + "/publication", Map.of(), "If-Match", "\"2\"")
                        .at("/code"))
                .isEqualTo("agreement-published");
        assertThat(manager.get("/api/v1/agreements/" + agreement).at("/inForce/countsFrom"))
                .isEqualTo("1");
    }

    @Test
    void of_many_drafts_at_once_there_is_one() {
        var all = IntStream.range(0, 8)
                .mapToObj(_ -> CompletableFuture.supplyAsync(
                        () -> draft("Second.", false).status()))
                .toList();
        assertThat(all.stream().map(CompletableFuture::join))
                .containsOnlyOnce(201)
                .contains(409);
    }

    @Test
    void a_rule_asks_only_for_what_can_be_signed() {
        var bare = manager.post("/api/v1/agreements", Map.of("name", "N" + UUID.randomUUID(), "text", "Nothing yet."));
        assertThat(setRule(bare.at("/id"), "warn", "booking").at("/errors/0/code"))
                .isEqualTo("not-published");
        assertThat(setRule(null, "warn", "booking").at("/errors/0/pointer")).isEqualTo("/agreementId");
        assertThat(setRule(UUID.randomUUID().toString(), "warn", "booking").at("/errors/0/code"))
                .isEqualTo("unknown-id");
        var age = new HashMap<String, Object>(
                Map.of("rule", "minimum-age", "serviceId", service, "amount", 8, "agreementId", agreement));
        age.putAll(Map.of("strictness", "warn", "enforcedAt", "booking", "from", today.toString()));
        assertThat(manager.post("/api/v1/admission-rules", age).at("/errors/0/code"))
                .isEqualTo("only-for-agreement");
        assertThat(manager.post("/api/v1/agreements", Map.of("name", name.toUpperCase(), "text", "The same."))
                        .at("/code"))
                .isEqualTo("agreement-named-twice");
    }

    @ParameterizedTest
    @CsvSource({
        "-3,    Dana Roe, paper,  signedOn, date-out-of-range",
        "12000, Dana Roe, paper,  signedOn, date-out-of-range",
        "1,     '',       paper,  signedBy, not-blank",
        "1,     Dana Roe, pigeon, how,      pattern"
    })
    void what_makes_no_sense_is_refused(int daysAgo, String by, String how, String field, String code) {
        var what = new HashMap<>(signature(version(), daysAgo));
        what.putAll(Map.of("signedBy", by, "how", how));
        var refused = desk.post("/api/v1/customers/" + household + "/signatures", what);
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("/" + field);
        assertThat(refused.at("/errors/0/code")).isEqualTo(code);
    }

    @Test
    void a_waiver_names_the_agreement_it_is_from() {
        rule("refuse", "booking");
        var other = publishedAgreement(null);
        setRule(other, "refuse", "booking");
        var what = new HashMap<String, Object>(
                Map.of("rule", "agreement", "until", today.plusDays(20).toString(), "why", "signs when they come"));
        assertThat(manager.post("/api/v1/pets/" + pet + "/waivers", what).at("/errors/0/pointer"))
                .isEqualTo("/agreementId");
        what.put("agreementId", agreement);
        var given = manager.post("/api/v1/pets/" + pet + "/waivers", what);
        assertThat(given.at("/agreement")).as(given.body()).isEqualTo(name);
        assertThat(standing()).isEqualTo("waived-until");
        assertThat(standing(other, "")).isEqualTo("agreement-not-signed");
        what.put("agreementId", other);
        assertThat(manager.post("/api/v1/pets/" + pet + "/waivers", what).status())
                .isEqualTo(201);
        assertThat(standing(other, "")).isEqualTo("waived-until");
    }

    @Test
    void what_is_about_one_resort_is_asked_for_there() {
        var here = ours.resorts().getFirst().id().value();
        var there = ours.resorts().getLast().id().value();
        var pool = publishedAgreement(there);
        assertThat(setRule(pool, "refuse", "booking").status()).isEqualTo(201);
        assertThat(standing(pool, "&resortId=" + there)).isEqualTo("agreement-not-signed");
        assertThat(standing(pool, "&resortId=" + here)).isEqualTo("not asked for");
        assertThat(standing(pool, "")).isEqualTo("agreement-not-signed");
    }

    @Test
    void who_only_reads_writes_and_signs_nothing() {
        var reader = new Api(port, ours.tokens().get(Role.READ_ONLY));
        assertThat(reader.get("/api/v1/agreements/" + agreement).status()).isEqualTo(200);
        assertThat(reader.post("/api/v1/customers/" + household + "/signatures", signature(version(), 1))
                        .status())
                .isEqualTo(403);
        assertThat(desk.post("/api/v1/agreements/" + agreement + "/versions", Map.of("text", "Mine."))
                        .status())
                .isEqualTo(403);
    }
}
