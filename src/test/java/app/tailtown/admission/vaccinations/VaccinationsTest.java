package app.tailtown.admission.vaccinations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tailtown.admission.VaccinatedDog;
import app.tailtown.world.HouseTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A vaccination from the day somebody tells of it to the day it lets a pet come, or does not. */
@HouseTest
class VaccinationsTest extends VaccinatedDog {

    @Test
    void with_a_product_and_a_dose_its_end_is_computed_and_stated_it_is_as_stated() {
        var computed = dose(30);
        computed.put("productId", product());
        var one = tell(computed);
        assertThat(one.status()).as(one.body()).isEqualTo(201);
        assertThat(one.at("/validUntil"))
                .isEqualTo(today.minusDays(30).plusMonths(12).toString());
        assertThat(one.at("/validUntilFrom")).isEqualTo("product");

        computed.put("validUntil", today.plusDays(50).toString());
        assertThat(tell(computed).at("/validUntil"))
                .isEqualTo(today.plusDays(50).toString());
    }

    @Test
    void what_nobody_knows_stays_unknown() {
        var told = tell(new HashMap<>(Map.of("immunizationTypeId", vaccine)));
        assertThat(told.isAbsent("/validUntil")).isTrue();
        assertThat(told.isAbsent("/administeredOn")).isTrue();
        assertThat(told.at("/validUntilFrom")).isEqualTo("unknown");
        assertThat(tell(dose(3)).at("/validUntilFrom")).isEqualTo("unknown");
    }

    @Test
    void told_verified_taken_back_rejected_each_is_seen_in_the_verdict() {
        assertThat(verdict()).isEqualTo("missing");
        var dose = dose(30);
        dose.put("productId", product());
        var id = tell(dose).at("/id");
        var path = "/api/v1/vaccinations/" + id;
        assertThat(verdict()).isEqualTo("not-verified");
        var blind = desk.post(path + "/verification", Map.of());
        assertThat(blind.at("/code")).isEqualTo("no-proof-attached");
        assertThat(blind.at("/remedies/0/change/seenOnPaper")).as(blind.body()).isEqualTo("true");
        assertThat(verdict()).isEqualTo("not-verified");
        var seen = desk.post(path + "/verification", Map.of("seenOnPaper", true));
        assertThat(seen.at("/state")).isEqualTo("verified");
        assertThat(seen.json().at("/decision/seenOnPaper").asBoolean()).isTrue();
        assertThat(verdict()).isEqualTo("compliant-until");
        assertThat(desk.post(path + "/verification", Map.of()).at("/code")).isEqualTo("already-verified");
        assertThat(desk.post(path + "/rejection", Map.of("why", "blurred")).at("/code"))
                .isEqualTo("already-verified");
        assertThat(desk.delete(path + "/rejection").status()).isEqualTo(404);
        assertThat(desk.delete(path + "/verification").at("/state")).isEqualTo("submitted");
        var rejected = desk.post(path + "/rejection", Map.of("why", "another dog"));
        assertThat(rejected.at("/decision/why")).isEqualTo("another dog");
        assertThat(verdict()).isEqualTo("rejected");
        assertThat(desk.post(path + "/withdrawal", Map.of()).at("/state")).isEqualTo("taken-back");
        assertThat(verdict()).isEqualTo("missing");
        assertThat(desk.post(path + "/withdrawal", Map.of()).at("/code")).isEqualTo("vaccination-taken-back");
        assertThat(desk.delete(path + "/withdrawal").at("/state")).isEqualTo("rejected");
        assertThat(desk.get("/api/v1/pets/" + pet + "/vaccinations").json().size())
                .isEqualTo(1);
    }

    @Test
    void days_that_cannot_be_are_refused() {
        assertThat(tell(dose(-3)).at("/errors/0/code")).isEqualTo("not-in-the-future");
        var tooShort = dose(3);
        tooShort.put("validUntil", today.minusDays(3).toString());
        assertThat(tell(tooShort).at("/errors/0/code")).isEqualTo("not-after-the-dose");
        var tooLong = dose(3);
        tooLong.put("validUntil", today.plusYears(6).toString());
        assertThat(tell(tooLong).at("/errors/0/code")).isEqualTo("date-out-of-range");
        var cats = new HashMap<>(dose(3));
        cats.put("immunizationTypeId", ofCats());
        assertThat(tell(cats).at("/errors/0/code")).isEqualTo("vaccine-of-another-species");
    }

    String ofCats() {
        return desk.get("/api/v1/immunization-types")
                .json()
                .valueStream()
                .filter(t -> t.at("/species").asString().equals("cat"))
                .map(t -> t.at("/id").asString())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_dose_before_the_birth_is_refused() {
        var born = desk.post(
                "/api/v1/customers/" + ours.customer().value() + "/pets",
                Map.of(
                        "name",
                        "Pip",
                        "speciesId",
                        ours.dog(),
                        "birthDate",
                        today.minusDays(90).toString()));
        pet = UUID.fromString(born.at("/id"));
        assertThat(tell(dose(91)).at("/errors/0/code")).isEqualTo("before-birth");
        assertThat(tell(dose(90)).status()).isEqualTo(201);
    }

    @Test
    void the_database_keeps_a_product_with_its_vaccine_and_a_proof_decided_once() {
        var id = UUID.fromString(tell(dose(3)).at("/id"));
        var another = world.vaccine(ours);
        assertThatThrownBy(() -> update("update vaccination set product_id = ? where id = ?", productOf(another), id))
                .hasMessageContaining("product_is_against_this");
        assertThatThrownBy(() -> update(
                        "update vaccination set valid_until = administered_on, valid_until_from = 'stated' where id = ?",
                        id))
                .hasMessageContaining("valid_until_comes_after_the_dose");
        var decide =
                "insert into vaccination_decision (id, vaccination_id, verdict, at) values (gen_random_uuid(), ?, 'verified', now())";
        update(decide, id);
        assertThatThrownBy(() -> update(decide, id)).hasMessageContaining("vaccination_is_decided_once");
    }

    UUID productOf(UUID type) {
        return world.inTransaction(
                ours,
                () -> jdbc.sql("select id from vaccine_product where immunization_type_id = ?")
                        .param(type)
                        .query(UUID.class)
                        .single());
    }

    int update(String sql, Object... parameters) {
        return world.inTransaction(ours, () -> jdbc.sql(sql).params(parameters).update());
    }

    @Test
    void a_service_or_days_that_cannot_be_are_refused() {
        var reply = desk.get("/api/v1/pets/%s/compliance?serviceId=%s&arrives=%s&departs=%s"
                .formatted(pet, UUID.randomUUID(), today, today));
        assertThat(reply.at("/errors/0/pointer")).isEqualTo("/serviceId");
        var backwards = desk.get("/api/v1/pets/%s/compliance?serviceId=%s&arrives=%s&departs=%s"
                .formatted(pet, service, today, today.minusDays(1)));
        assertThat(backwards.at("/errors/0/pointer")).isEqualTo("/departs");
    }
}
