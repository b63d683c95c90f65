package app.tailtown.customers;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import app.tailtown.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class DuplicatesTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    Company ours;
    Api desk;
    String family;
    String phone;

    @BeforeEach
    void comeIn() {
        ours = world.ours();
        desk = new Api(port, ours.tokens().get(Role.FRONT_DESK));
        family = "Umberland" + Long.toString(System.nanoTime(), 36);
        phone = "515%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000));
    }

    private String household(String given, String called, String number) {
        var person = Map.of("givenName", given, "familyName", called, "phones", List.of(number));
        return desk.post("/api/v1/customers", Map.of("people", List.of(person))).at("/id");
    }

    private String pet(String household, String name) {
        return desk.post("/api/v1/customers/" + household + "/pets", Map.of("name", name, "speciesId", ours.dog()))
                .at("/id");
    }

    private List<String> pairs(String path, String search) {
        var all = new ArrayList<String>();
        desk.get(path + "?search=" + search).json().at("/items").valueStream().forEach(p -> all.add(p.toString()));
        return all;
    }

    @Test
    void who_shares_a_phone_stands_before_who_shares_a_name_and_a_pet_and_it_says_why() {
        var one = household("Vera", family, phone);
        var samePhone = household("Wanda", family, "+1 " + phone);
        var samePet = household("Xenia", family, "5150000001");
        pet(one, "Grütze");
        pet(samePet, "grutze");
        household("Yara", family, "5150000002");

        var pairs = pairs("/api/v1/duplicates", family);
        assertThat(pairs).hasSize(2);
        assertThat(pairs.getFirst()).contains(one, samePhone, "\"samePhone\":true", "\"samePet\":false");
        assertThat(pairs.getLast()).contains(one, samePet, "\"samePhone\":false", "\"samePet\":true");
    }

    @Test
    void what_a_crowd_shares_says_nothing() {
        for (var i = 0; i < 9; i++) household("Nine" + i, family, phone);

        assertThat(pairs("/api/v1/duplicates", family)).isEmpty();
    }

    @Test
    void of_two_it_is_remembered_that_they_are_not_the_same_until_it_is_taken_back() {
        var one = household("Vera", family, phone);
        var other = household("Vera", family, phone);
        assertThat(pairs("/api/v1/duplicates", family)).hasSize(1);

        var told = desk.post("/api/v1/customers/" + other + "/differences", Map.of("otherId", one));
        assertThat(told.status()).as(told.body()).isEqualTo(201);
        assertThat(pairs("/api/v1/duplicates", family)).isEmpty();
        assertThat(desk.post("/api/v1/customers/" + one + "/differences", Map.of("otherId", other))
                        .at("/id"))
                .isEqualTo(told.at("/id"));
        assertThat(desk.delete("/api/v1/differences/" + told.at("/id")).status())
                .isEqualTo(204);
        assertThat(pairs("/api/v1/duplicates", family)).hasSize(1);
    }

    @Test
    void pets_of_one_household_that_are_called_the_same() {
        var household = household("Vera", family, phone);
        var one = pet(household, "Miso");
        var other = pet(household, "MISO");
        pet(household, "Tofu");

        assertThat(pairs("/api/v1/duplicates/pets", family))
                .singleElement()
                .asString()
                .contains(one, other);
        desk.post("/api/v1/pets/" + one + "/differences", Map.of("otherId", other));
        assertThat(pairs("/api/v1/duplicates/pets", family)).isEmpty();
    }

    @Test
    void a_list_is_paged_and_each_pair_stands_on_one_page() {
        for (var i = 0; i < 4; i++) household("Four" + i, family, phone);
        var seen = new ArrayList<String>();
        var after = "";
        do {
            var page = desk.get("/api/v1/duplicates?limit=2&search=" + family + "&after=" + after);
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            page.json()
                    .at("/items")
                    .valueStream()
                    .forEach(p -> seen.add(
                            p.at("/one/id").asString() + p.at("/other/id").asString()));
            after = page.at("/next");
        } while (!after.isEmpty());

        assertThat(seen).hasSize(6).doesNotHaveDuplicates();
        assertThat(desk.get("/api/v1/duplicates?after="
                                + new app.tailtown.platform.Cursor("x", java.util.UUID.randomUUID()).text())
                        .status())
                .isEqualTo(422);
    }

    @Test
    void front_desk_sees_them_and_tells_them_apart_and_a_manager_merges() {
        var one = household("Vera", family, phone);
        household("Wanda", family, phone);
        var person = PageClient.of(port, ours.email(Role.FRONT_DESK));
        var list = person.get("/duplicates?q=" + family);
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.body())
                .contains("Vera " + family, "Same phone", "Not the same")
                .doesNotContain("/merge?with=");
        assertThat(PageClient.of(port, ours.email(Role.MANAGER))
                        .get("/duplicates?q=" + family)
                        .body())
                .contains("/customers/" + one + "/merge?with=");

        var other = list.body().replaceFirst("(?s).*name=\"otherId\" value=\"([^\"]+)\".*", "$1");
        var path = list.body().replaceFirst("(?s).*action=\"(/customers/[^\"]+/differences)\".*", "$1");
        var told = person.post(path, Map.of("otherId", other, "back", "/duplicates?q=" + family));
        assertThat(told.status()).as(told.body()).isEqualTo(303);
        assertThat(told.headers().firstValue("Location")).contains("/duplicates?q=" + family);
        assertThat(person.get("/duplicates?q=" + family).body()).contains("are two", "/differences/", "No pair with");
        assertThat(new Api(port, world.theirs().tokens().get(Role.OWNER))
                        .get("/api/v1/duplicates?search=" + family)
                        .json()
                        .at("/items")
                        .size())
                .isZero();
    }
}
