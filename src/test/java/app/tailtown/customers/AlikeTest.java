package app.tailtown.customers;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.Visitor;
import app.tailtown.world.World;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class AlikeTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    Company ours;
    Visitor desk;
    Api api;
    String family;
    String phone;

    @BeforeEach
    void comeIn() {
        ours = world.ours();
        desk = Visitor.signedIn(port, ours.signIns().get(Role.FRONT_DESK));
        api = new Api(port, ours.tokens().get(Role.FRONT_DESK));
        family = "Quillfeather" + Long.toString(System.nanoTime(), 36);
        phone = "%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000));
    }

    private String household(String given, String email) {
        var person = Map.of(
                "givenName",
                given,
                "familyName",
                family,
                "email",
                email,
                "phones",
                List.of("+1 (515) " + phone.substring(0, 3) + "-" + phone.substring(3)));
        var made = api.post("/api/v1/customers", Map.of("people", List.of(person)));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.at("/id");
    }

    private String alike(String query) {
        return api.get("/api/v1/customers/alike?" + query).body();
    }

    private static String plain(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void somebody_is_known_by_the_phone_in_any_writing_the_address_and_the_name() {
        var id = household("Henrietta", family + "@Example.com");

        assertThat(alike("phone=515." + phone)).contains(id, "\"samePhone\":true");
        assertThat(alike("phone=" + plain("1-515-" + phone.substring(0, 3) + " " + phone.substring(3))))
                .contains(id);
        assertThat(alike("email=" + family.toUpperCase(java.util.Locale.ROOT) + "@example.COM"))
                .contains(id, "\"sameEmail\":true");
        assertThat(alike("name=" + plain(family + ", henriéttA"))).contains(id, "\"sameName\":true");
        assertThat(alike("name=" + plain("Henriette " + family))).contains(id);
        assertThat(alike("name=" + plain("Bartholomew " + family))).doesNotContain(id);
        assertThat(alike("name=" + family)).as("one word is nobody’s name").doesNotContain(id);
        assertThat(alike("phone=" + phone.substring(0, 6))).doesNotContain(id);
        assertThat(alike("")).isEqualTo("[]");

        var again = Map.of("people", List.of(Map.of("givenName", "Etta", "phones", List.of("515" + phone))));
        var asked = api.post("/api/v1/customers?ask=true", again);
        assertThat(asked.at("/code")).isEqualTo("looks-like-household");
        assertThat(asked.at("/remedies/0/href")).isEqualTo("/customers/" + id);
        assertThat(api.post("/api/v1/customers", again).status()).isEqualTo(201);
    }

    @Test
    void who_was_deleted_is_not_meant_and_another_company_knows_nothing_of_it() {
        var id = household("Henrietta", family + "@example.com");
        var theirs = new Api(port, world.theirs().tokens().get(Role.OWNER));
        assertThat(theirs.get("/api/v1/customers/alike?phone=515" + phone).body())
                .isEqualTo("[]");

        api.post("/api/v1/customers/" + id + "/deletion", Map.of());
        assertThat(alike("phone=515" + phone)).isEqualTo("[]");
    }

    @Test
    void while_one_types_the_one_who_is_meant_stands_below_with_pets_and_a_way_to_it() {
        var id = household("Henrietta", family + "@example.com");
        api.post("/api/v1/customers/" + id + "/pets", Map.of("name", "Miso", "speciesId", ours.dog()));

        var shown = desk.get("/customers/alike?" + plain("people[0].phones[1]") + "=515" + phone);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body())
                .contains("/customers/" + id, "Henrietta " + family, "Miso", "Same phone", "name=\"ask\"")
                .doesNotContain("<html", "Same e-mail");
        assertThat(desk.get("/customers/new").body()).contains("hx-get=\"/customers/alike\"");
    }

    @Test
    void without_a_script_it_is_asked_once_before_saving_and_nothing_typed_is_lost() {
        var id = household("Henrietta", family + "@example.com");
        var form = new HashMap<String, String>();
        form.put("people[0].givenName", "Etta");
        form.put("people[0].familyName", "Quill");
        form.put("people[0].phones[0]", "515 " + phone);
        form.put("notes", "Second line of the phone");
        desk.get("/customers/new");

        var asked = desk.send("/customers", form);
        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.body())
                .contains("Second line of the phone", "/customers/" + id, "Save anyway", "Same phone", "name=\"ask\"");

        form.put("ask", "false");
        assertThat(desk.send("/customers", form).status()).isEqualTo(303);
    }

    @Test
    void a_pet_of_the_same_name_and_kind_is_asked_about_and_a_cat_of_that_name_is_not() {
        var id = household("Henrietta", family + "@example.com");
        var pets = "/customers/" + id + "/pets";
        var pet = api.post("/api/v1" + pets, Map.of("name", "Miso", "speciesId", ours.dog()))
                .at("/id");
        var dog = new HashMap<String, String>(
                Map.of("name", " mISÓ", "speciesId", ours.dog().toString()));

        assertThat(desk.get(pets + "/alike?name=miso&speciesId=" + ours.dog()).body())
                .contains("/pets/" + pet);
        assertThat(desk.get(pets + "/alike?name=miso&speciesId=" + ours.cat()).body())
                .doesNotContain("/pets/" + pet);
        desk.get(pets + "/new");
        var asked = desk.send(pets, dog);
        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.body()).contains("/pets/" + pet, "Save anyway");
        dog.put("ask", "false");
        assertThat(desk.send(pets, dog).status()).isEqualTo(303);
        var cat = Map.of("name", "Miso", "speciesId", ours.cat().toString());
        assertThat(desk.send(pets, cat).status()).isEqualTo(303);
    }
}
