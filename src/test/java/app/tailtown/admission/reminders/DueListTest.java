package app.tailtown.admission.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.admission.VaccinatedDog;
import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Which pets need something, and the reminders that are prepared for them. */
@HouseTest
class DueListTest extends VaccinatedDog {

    @Autowired
    PrepareReminders reminders;

    String name;

    @BeforeEach
    void a_dog_that_is_easily_found() {
        name = "Rex " + pet.toString().substring(24);
        desk.put("/api/v1/pets/" + pet, Map.of("name", name, "speciesId", ours.dog()), "If-Match", "\"1\"");
    }

    void verified(int days) {
        var what = new HashMap<String, Object>(Map.of("immunizationTypeId", vaccine));
        what.put("validUntil", today.plusDays(days).toString());
        desk.post("/api/v1/vaccinations/" + tell(what).at("/id") + "/verification", Map.of("seenOnPaper", true));
    }

    /** The lists in which the dog stands for the vaccine of this test. */
    String lists() {
        return List.of(Due.Of.values()).stream()
                .map(Due.Of::code)
                .filter(state -> rows(state).stream().anyMatch(v -> v.equals(vaccine.toString())))
                .collect(Collectors.joining(" "));
    }

    List<String> rows(String state) {
        return desk.get("/api/v1/vaccinations?limit=200&state=" + state + "&search=" + name.replace(" ", "+"))
                .json()
                .at("/items")
                .valueStream()
                .map(r -> r.at("/immunizationTypeId").asString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "-400, overdue",
        "-1,   overdue",
        "0,    within-14-days within-30-days within-60-days",
        "14,   within-14-days within-30-days within-60-days",
        "15,   within-30-days within-60-days",
        "30,   within-30-days within-60-days",
        "31,   within-60-days",
        "60,   within-60-days",
        "61,   ''"
    })
    void a_proof_stands_in_the_lists_of_its_last_day(int days, String expected) {
        verified(days);
        assertThat(lists()).isEqualTo(expected);
    }

    @Test
    void without_a_verified_proof_it_is_missing_to_verify_or_unknown() {
        assertThat(lists()).isEqualTo("missing");
        var id = tell(dose(3)).at("/id");
        assertThat(lists()).isEqualTo("to-verify");
        desk.post("/api/v1/vaccinations/" + id + "/verification", Map.of("seenOnPaper", true));
        assertThat(lists()).isEqualTo("unknown");
    }

    @ParameterizedTest
    @CsvSource({"61, ''", "60, 60", "31, 60", "30, 30", "15, 30", "14, 14", "4, 14", "3, 3", "0, 3", "-1, ''"})
    void a_reminder_is_prepared_once_for_the_nearest_day(int days, String stages) {
        verified(days);
        prepare();
        prepare();
        assertThat(stages()).isEqualTo(stages);
    }

    @Test
    void nobody_is_reminded_of_the_dead_the_deleted_and_those_who_may_not_come() {
        verified(10);
        desk.post("/api/v1/pets/" + pet + "/death", Map.of("on", today.toString()));
        prepare();
        assertThat(stages()).isEmpty();
        assertThat(lists()).isEmpty();
        desk.delete("/api/v1/pets/" + pet + "/death");
        var customer = desk.get("/api/v1/pets/" + pet).at("/customerId");
        manager.post("/api/v1/customers/" + customer + "/ban", Map.of("why", "bit the vet"));
        prepare();
        assertThat(stages()).isEmpty();
        manager.delete("/api/v1/customers/" + customer + "/ban");
        desk.post("/api/v1/pets/" + pet + "/deletion", Map.of());
        prepare();
        assertThat(stages()).isEmpty();
        desk.delete("/api/v1/pets/" + pet + "/deletion");
        prepare();
        assertThat(stages()).isEqualTo("14");
    }

    void prepare() {
        world.in(ours, () -> {
            reminders.run();
            return 0;
        });
    }

    String stages() {
        return world.inTransaction(
                ours,
                () -> String.join(
                        " ",
                        jdbc.sql(
                                        "select stage::text from vaccination_reminder where pet_id = ? and immunization_type_id = ?")
                                .params(pet, vaccine)
                                .query(String.class)
                                .list()));
    }

    @Test
    void pages_go_on_where_the_last_one_ended() {
        var all =
                desk.get("/api/v1/vaccinations?state=missing&limit=200").json().at("/items");
        var first = desk.get("/api/v1/vaccinations?state=missing&limit=1");
        var second = desk.get("/api/v1/vaccinations?state=missing&limit=1&after=" + first.at("/next"));
        assertThat(first.at("/items/0/petId")).isEqualTo(all.at("/0/petId").asString());
        assertThat(second.at("/items/0/petId") + second.at("/items/0/immunizationTypeId"))
                .isEqualTo(all.at("/1/petId").asString()
                        + all.at("/1/immunizationTypeId").asString());
    }

    @Test
    void a_person_finds_it_and_takes_the_list_along() {
        verified(10);
        prepare();
        var person = Visitor.signedIn(port, ours.signIns().get(Role.FRONT_DESK));
        var page = person.get("/vaccinations?state=within-14-days&q=" + name.replace(" ", "+"));
        assertThat(page.body()).contains(name, "Ends on", "Prepared on", "/pets/" + pet + "/vaccinations");
        var csv = person.get("/vaccinations.csv?state=within-14-days&q=" + name.replace(" ", "+"));
        assertThat(csv.body()).contains(name + ",Ana Feld,V" + vaccine + "," + today.plusDays(10));
        assertThat(person.get("/vaccinations?state=soon").status()).isEqualTo(422);
        assertThat(new Api(port, ours.token(Role.KENNEL))
                        .get("/api/v1/vaccinations")
                        .status())
                .isEqualTo(200);
    }
}
