package app.tailtown.customers;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.Visitor;
import app.tailtown.world.World;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class PetPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    Company ours;
    Visitor desk;
    String household;

    @BeforeEach
    void comeIn() {
        ours = world.ours();
        desk = Visitor.signedIn(port, ours.signIns().get(Role.FRONT_DESK));
        household = "/customers/" + world.family(ours, 0).customer().value();
    }

    private Map<String, String> miso() {
        var form = new HashMap<String, String>();
        form.put("name", "Miso");
        form.put("speciesId", ours.cat().toString());
        form.put("sex", "female");
        form.put("altered", "yes");
        form.put("birthDate", LocalDate.now().minusYears(9).minusDays(3).toString());
        form.put("weightGrams", "5 kg");
        return form;
    }

    private String added() {
        desk.get(household + "/pets/new");
        return desk.send(household + "/pets", miso()).location();
    }

    @Test
    void a_pet_is_written_down_in_the_words_of_people() {
        var form = desk.get(household + "/pets/new");
        assertThat(form.body()).contains("<optgroup label=\"Dog\"", "data-groups-of=\"speciesId\"");
        var path = added();
        var page = desk.get(path);
        assertThat(page.body()).contains("Miso is added", "Cat · 9 years · 11 lb", "Ana Feld", "Female", "Unknown");
        assertThat(desk.get(household).body()).contains("Miso");

        var edit = desk.get(path + "/edit");
        assertThat(edit.body()).contains("value=\"11\"");
        var change = miso();
        change.put("version", edit.find("name=\"version\" value=\"(\\d+)\""));
        change.put("weightGrams", "");
        change.put("birthDate", "");
        assertThat(desk.send(path, change).status()).isEqualTo(303);
        assertThat(desk.get(path).body()).doesNotContain("9 years", "11 lb");
    }

    @Test
    void a_wrong_weight_says_what_would_be_right() {
        desk.get(household + "/pets/new");
        var form = miso();
        form.put("weightGrams", "heavy");
        form.put("name", " ");
        form.put("breedId", "nonsense");
        var again = desk.send(household + "/pets", form);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body())
                .contains("Type a weight like 68 or 31 kg", "value=\"heavy\"", "This is needed.", "breedId-error");
    }

    @Test
    void what_needs_a_look_beyond_the_form_stands_beside_its_field_too() {
        desk.get(household + "/pets/new");
        var form = miso();
        form.put("birthDate", LocalDate.now().plusYears(1).toString());
        var again = desk.send(household + "/pets", form);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("birthDate-error", "Choose a date from", "value=\"Miso\"");
    }

    @Test
    void a_warning_is_given_once_and_taken_off() {
        var path = added();
        desk.get(path);
        var warning = Map.of("typeId", ours.warning().toString(), "note", "when startled");
        assertThat(desk.send(path + "/warnings", warning).location()).isEqualTo(path + "#warnings");
        var page = desk.get(path);
        assertThat(page.body()).contains("is on Miso’s card now", ": when startled", "class=\"warning warning--stop\"");

        var again = desk.send(path + "/warnings", warning);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("Miso has this warning already", "value=\"when startled\"");
        assertThat(desk.send(path + "/warnings", Map.of("typeId", "")).status()).isEqualTo(422);

        var own = page.find("action=\"(" + path + "/warnings/[^\"]+)\"");
        assertThat(desk.delete(own).status()).isEqualTo(303);
        assertThat(desk.get(path).body()).contains("The warning is off", "No warnings.");
    }

    @Test
    void a_death_is_noted_and_taken_back() {
        var path = added();
        desk.get(path);
        var future = desk.send(
                path + "/death", Map.of("on", LocalDate.now().plusDays(3).toString()));
        assertThat(future.status()).isEqualTo(422);
        assertThat(future.body()).contains("That day has not come yet.");
        assertThat(desk.send(
                                path + "/death",
                                Map.of("on", LocalDate.now().minusDays(1).toString()))
                        .status())
                .isEqualTo(303);
        assertThat(desk.get(path).body()).contains("We are sorry.", "Miso died on");
        assertThat(desk.get(household).body()).contains("Died ");
        assertThat(desk.delete(path + "/death").location()).isEqualTo(path);
        assertThat(desk.get(path).body()).doesNotContain("Miso died on");
    }

    @Test
    void deleting_is_taken_back() {
        var path = added();
        desk.get(path);
        assertThat(desk.send(path + "/deletion", Map.of()).location()).isEqualTo(household);
        assertThat(desk.get(household).body()).contains("Miso is deleted", "action=\"" + path + "/deletion\"");
        assertThat(desk.get(path).body()).contains("Miso was deleted on");
        assertThat(desk.delete(path + "/deletion").location()).isEqualTo(path);
    }

    @Test
    void speaks_spanish_to_those_who_do() {
        var path = added();
        desk.send("/language", Map.of("language", "es"));
        try {
            assertThat(desk.get(path).body()).contains("Gato · 9 años · 11 lb", "Esterilizado", "Sin advertencias.");
            assertThat(desk.get(path + "/edit").body()).contains("Editar a Miso", "Otro animal");
        } finally {
            desk.send("/language", Map.of("language", "en"));
        }
    }
}
