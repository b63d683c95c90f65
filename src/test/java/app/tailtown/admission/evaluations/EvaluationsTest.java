package app.tailtown.admission.evaluations;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.admission.VaccinatedDog;
import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;

/** How a dog was among others: recorded, taken back, and what follows from it at the door. */
@HouseTest
class EvaluationsTest extends VaccinatedDog {

    @BeforeEach
    void an_evaluation_is_asked_for() {
        var set = manager.post(
                "/api/v1/admission-rules",
                Map.of(
                        "rule",
                        "evaluation",
                        "serviceId",
                        service,
                        "strictness",
                        "refuse",
                        "enforcedAt",
                        "booking",
                        "amount",
                        12,
                        "awayMonths",
                        6,
                        "from",
                        today.toString()));
        assertThat(set.status()).as(set.body()).isEqualTo(201);
        assertThat(set.json().at("/awayMonths").asInt()).isEqualTo(6);
    }

    /** Whose day {@code today} is. */
    UUID resort() {
        return ours.resorts().getLast().id().value();
    }

    Map<String, Object> told(int daysAgo, String outcome, String note) {
        return Map.of(
                "resortId", resort(), "heldOn", today.minusDays(daysAgo).toString(), "outcome", outcome, "note", note);
    }

    String record(int daysAgo, String outcome) {
        var reply = desk.post("/api/v1/pets/" + pet + "/evaluations", told(daysAgo, outcome, "calm with small dogs"));
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply.at("/id");
    }

    String standing() {
        var path = "/api/v1/pets/%s/compliance?serviceId=%s&arrives=%s&departs=%s"
                .formatted(pet, service, today, today.plusDays(3));
        return desk.get(path)
                .json()
                .at("/findings")
                .valueStream()
                .filter(f -> f.at("/rule").asString().equals("evaluation"))
                .map(f -> f.at("/verdict/code").asString())
                .findFirst()
                .orElse("not asked for");
    }

    @Test
    void the_latest_that_was_not_taken_back_counts() {
        assertThat(standing()).isEqualTo("never-evaluated");
        record(30, "passed");
        assertThat(standing()).isEqualTo("evaluated-until");
        var failed = "/api/v1/evaluations/" + record(10, "failed") + "/withdrawal";
        assertThat(standing()).isEqualTo("evaluation-failed");
        assertThat(desk.post(failed, Map.of()).at("/takenBackBy")).isEmpty();
        assertThat(standing()).isEqualTo("evaluated-until");
        assertThat(desk.post(failed, Map.of()).at("/code")).isEqualTo("evaluation-taken-back");
        assertThat(desk.delete(failed).status()).isEqualTo(200);
        assertThat(desk.delete(failed).status()).isEqualTo(404);
        assertThat(standing()).isEqualTo("evaluation-failed");
        record(10, "passed-with-conditions");
        assertThat(standing()).as("recorded later on the same day").isEqualTo("evaluated-until");
        record(300, "failed");
        assertThat(standing()).as("recorded later, held earlier").isEqualTo("evaluated-until");
    }

    @Test
    void long_ago_and_long_away() {
        record(200, "passed");
        assertThat(standing()).isEqualTo("away-too-long");
        world.inTransaction(
                ours, () -> shots.wasInCamp(ours, new app.tailtown.customers.PetId(pet), today.minusDays(20)));
        assertThat(standing()).isEqualTo("evaluated-until");
    }

    @Test
    void a_year_is_enough() {
        record(366, "passed");
        assertThat(standing()).isEqualTo("evaluation-too-old");
    }

    @ParameterizedTest
    @CsvSource({
        "-1,   passed,                 calm, heldOn,  date-out-of-range",
        "4000, passed,                 calm, heldOn,  date-out-of-range",
        "1,    passed-with-conditions, '',   note,    conditions-missing",
        "1,    splendid,               '',   outcome, pattern"
    })
    void what_makes_no_sense_is_refused(int daysAgo, String outcome, String note, String field, String code) {
        var refused = desk.post("/api/v1/pets/" + pet + "/evaluations", told(daysAgo, outcome, note));
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("/" + field);
        assertThat(refused.at("/errors/0/code")).isEqualTo(code);
    }

    @Test
    void only_a_rule_about_evaluations_counts_months_away() {
        var rule = new HashMap<String, Object>(Map.of(
                "rule",
                "minimum-age",
                "serviceId",
                service,
                "strictness",
                "warn",
                "enforcedAt",
                "booking",
                "amount",
                12,
                "awayMonths",
                6,
                "from",
                today.toString()));
        assertThat(manager.post("/api/v1/admission-rules", rule).status()).isEqualTo(422);
        rule.remove("awayMonths");
        assertThat(manager.post("/api/v1/admission-rules", rule).status()).isEqualTo(201);
    }

    @Test
    void nobody_edits_one_not_even_the_program() {
        record(3, "failed");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> world.inTransaction(
                        ours,
                        () -> jdbc.sql("update evaluation set outcome = 'passed'")
                                .update()))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied for table evaluation");
    }

    @Test
    void of_many_who_take_it_back_at_once_one_does() {
        var path = "/api/v1/evaluations/" + record(3, "failed") + "/withdrawal";
        var all = IntStream.range(0, 8)
                .mapToObj(_ -> CompletableFuture.supplyAsync(
                        () -> desk.post(path, Map.of()).status()))
                .toList();
        assertThat(all.stream().map(CompletableFuture::join))
                .containsOnlyOnce(200)
                .contains(409);
    }

    @Test
    void a_booking_is_refused_and_the_way_out_leads_to_the_form_and_back() {
        var type = world.type(ours, ours.resorts().getLast());
        world.suite(ours, ours.resorts().getLast(), type);
        tell(dose(1));
        var wish = new HashMap<String, Object>(Map.of(
                "resortId", resort(),
                "serviceId", service,
                "customerId", desk.get("/api/v1/pets/" + pet).at("/customerId"),
                "petIds", List.of(pet),
                "arrives", today.toString(),
                "departs", today.plusDays(2).toString(),
                "suiteTypeId", type));
        var refused = desk.post("/api/v1/reservations", wish);
        assertThat(refused.at("/code")).isEqualTo("not-admitted");
        var way = refused.json()
                .at("/remedies")
                .valueStream()
                .filter(r -> r.at("/code").asString().equals("record-evaluation"))
                .map(r -> r.at("/href").asString())
                .findFirst()
                .orElseThrow();
        assertThat(way).isEqualTo("/pets/" + pet + "/evaluations/new?resortId=" + resort());
        var browser = Visitor.signedIn(port, ours.email(Role.KENNEL));
        assertThat(browser.get(way).body()).contains("Evaluation of Rex");
        var form = Map.of("resortId", resort().toString(), "heldOn", today.toString(), "outcome", "passed");
        assertThat(browser.send("/pets/" + pet + "/evaluations", form).status()).isEqualTo(303);
        assertThat(browser.get("/pets/" + pet + "/evaluations").body()).contains("Passed", "Take back");
        assertThat(browser.get("/pets/" + pet).body()).contains("Evaluations", "Passed");
        assertThat(standing()).isEqualTo("evaluated-until");
    }

    @Test
    void who_only_reads_records_nothing() {
        var reader = new Api(port, ours.tokens().get(Role.READ_ONLY));
        assertThat(reader.post("/api/v1/pets/" + pet + "/evaluations", told(1, "passed", ""))
                        .status())
                .isEqualTo(403);
    }
}
