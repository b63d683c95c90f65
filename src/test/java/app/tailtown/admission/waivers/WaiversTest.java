package app.tailtown.admission.waivers;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.admission.VaccinatedDog;
import app.tailtown.world.HouseTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A manager makes an exception. */
@HouseTest
class WaiversTest extends VaccinatedDog {

    @Test
    void a_waiver_lets_it_come_until_it_ends() {
        var given = manager.post("/api/v1/pets/" + pet + "/waivers", waiver(5));
        assertThat(given.status()).as(given.body()).isEqualTo(201);
        assertThat(verdict()).isEqualTo("waived-until");
        assertThat(manager.post("/api/v1/pets/" + pet + "/waivers", waiver(9)).at("/code"))
                .isEqualTo("waiver-stands");
        var path = "/api/v1/waivers/" + given.at("/id") + "/end";
        assertThat(manager.post(path, Map.of()).status()).isEqualTo(200);
        assertThat(verdict()).isEqualTo("missing");
        assertThat(manager.post(path, Map.of()).at("/code")).isEqualTo("waiver-ended");
        var second = manager.post("/api/v1/pets/" + pet + "/waivers", waiver(2));
        assertThat(second.status()).isEqualTo(201);
        assertThat(verdict()).as("it ends before the dog leaves").isEqualTo("missing");
        assertThat(manager.delete(path).at("/code")).isEqualTo("waiver-given-meanwhile");
        assertThat(desk.post("/api/v1/pets/" + pet + "/waivers", waiver(9)).status())
                .isEqualTo(403);
    }

    Map<String, Object> waiver(int days) {
        return Map.of(
                "rule",
                "vaccination",
                "immunizationTypeId",
                vaccine,
                "until",
                today.plusDays(days).toString(),
                "why",
                "vet visit on Friday");
    }

    @ParameterizedTest
    @CsvSource({
        "evaluation,   true,  30, immunizationTypeId, only-for-vaccination",
        "vaccination,  false, 30, immunizationTypeId, missing",
        "vaccination,  true,  -3, until,              date-out-of-range",
        "vaccination,  true,  1200, until,            date-out-of-range"
    })
    void a_waiver_that_makes_no_sense_is_refused(String rule, boolean named, int days, String field, String code) {
        var what = new HashMap<>(waiver(days));
        what.put("rule", rule);
        if (!named) what.remove("immunizationTypeId");
        var refused = manager.post("/api/v1/pets/" + pet + "/waivers", what);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("/" + field);
        assertThat(refused.at("/errors/0/code")).isEqualTo(code);
    }
}
