package app.tailtown.customers;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import app.tailtown.world.World;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class MergeTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    Company ours;
    Api api;
    PageClient manager;
    String kept;
    String gone;

    @BeforeEach
    void two_that_are_one() {
        ours = world.ours();
        api = new Api(port, ours.tokens().get(Role.MANAGER));
        manager = PageClient.of(port, ours.email(Role.MANAGER));
        kept = household("Ana", "Feldt", "(515) 555-0101", "ana@example.com", "Likes mornings");
        gone = household("Anna", "Feldt", "515 555 0199", "anna@example.com", "Pays cash");
    }

    private String household(String given, String family, String phone, String email, String notes) {
        var person = Map.of("givenName", given, "familyName", family, "email", email, "phones", List.of(phone));
        var made = api.post(
                "/api/v1/customers", Map.of("people", List.of(person), "notes", notes, "city", family + given));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.at("/id");
    }

    private String pet(String household, String name) {
        return api.post("/api/v1/customers/" + household + "/pets", Map.of("name", name, "speciesId", ours.dog()))
                .at("/id");
    }

    private Api.Reply merge(Map<String, Object> choices) {
        var all = new HashMap<>(choices);
        all.put("otherId", gone);
        return api.post("/api/v1/customers/" + kept + "/merge", all);
    }

    private Api.Reply stay(String household, String pet, int in) {
        var resort = ours.resorts().getFirst();
        var type = world.type(ours, resort);
        world.suite(ours, resort, type);
        var arrives = LocalDate.now(resort.zone()).plusDays(in);
        return api.post(
                "/api/v1/reservations",
                Map.of(
                        "resortId", ours.resort(),
                        "serviceId", ours.boarding(),
                        "customerId", household,
                        "petIds", List.of(pet),
                        "arrives", arrives.toString(),
                        "departs", arrives.plusDays(2).toString(),
                        "suiteTypeId", type));
    }

    @Test
    void everything_of_the_one_goes_to_the_other_and_old_links_lead_there() {
        var miso = pet(gone, "Miso");
        var booked = stay(gone, miso, 20);
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);

        var preview = api.get("/api/v1/customers/" + kept + "/merge?with=" + gone);
        assertThat(preview.at("/rows/reservation")).isEqualTo("1");
        assertThat(preview.at("/rows/pet")).isEqualTo("1");
        var merged = merge(Map.of());

        assertThat(merged.status()).as(merged.body()).isEqualTo(201);
        assertThat(api.get("/api/v1/pets/" + miso).at("/customerId")).isEqualTo(kept);
        assertThat(api.get("/api/v1/pets?customerId=" + gone).body())
                .isEqualTo(api.get("/api/v1/pets?customerId=" + kept).body())
                .contains(miso);
        assertThat(manager.get("/customers/" + kept).body()).contains("Merged before", "href=\"/merges/");
        assertThat(PageClient.of(port, ours.email(Role.READ_ONLY))
                        .get("/customers/" + kept)
                        .body())
                .contains("Merged before")
                .doesNotContain("href=\"/merges/");
        assertThat(api.get("/api/v1/reservations/" + booked.at("/id")).at("/customerId"))
                .isEqualTo(kept);
        var card = api.get("/api/v1/customers/" + kept);
        assertThat(card.at("/notes")).isEqualTo("Likes mornings\n\nPays cash");
        assertThat(card.at("/name")).isEqualTo("Ana Feldt");
        assertThat(card.body()).contains("Anna", "515 555 0199");

        var old = api.get("/api/v1/customers/" + gone + "?x=1");
        assertThat(old.status()).isEqualTo(308);
        assertThat(old.headers().firstValue("Location")).contains("/api/v1/customers/" + kept + "?x=1");
        for (var page : List.of("", "/edit", "/documents", "/pets/new")) {
            var led = manager.get("/customers/" + gone + page);
            assertThat(led.status()).as(page).isEqualTo(308);
            assertThat(led.headers().firstValue("Location")).contains("/customers/" + kept + page);
        }
        var written = api.post("/api/v1/customers/" + gone + "/deletion", Map.of());
        assertThat(written.status()).isEqualTo(409);
        assertThat(written.at("/code")).isEqualTo("household-was-merged");
        assertThat(api.get("/api/v1/search?q=Feldt").body()).doesNotContain(gone);
        assertThat(stay(gone, miso, 40).status()).isEqualTo(422);
        assertThat(manager.get("/customers/" + kept + "/merge").body())
                .contains("Anna Feldt was merged into Ana Feldt");
    }

    @Test
    void what_was_chosen_holds() {
        var merged = merge(Map.of("first", "gone", "address", "gone", "notes", "kept"));
        assertThat(merged.status()).as(merged.body()).isEqualTo(201);

        var card = api.get("/api/v1/customers/" + kept);
        assertThat(card.at("/name")).isEqualTo("Anna Feldt");
        assertThat(card.at("/city")).isEqualTo("FeldtAnna");
        assertThat(card.at("/notes")).isEqualTo("Likes mornings");
        assertThat(card.at("/people/1/givenName")).isEqualTo("Ana");
    }

    @Test
    void who_is_in_both_is_one_person_with_the_phones_of_both() {
        gone = household("ANA", "Féldt", "515-555-0102", "ana@work.example", "");
        assertThat(merge(Map.of("email", "gone")).status()).isEqualTo(201);

        var people = api.get("/api/v1/customers/" + kept).json().at("/people");
        assertThat(people.size()).isEqualTo(1);
        assertThat(people.at("/0/phones").toString()).contains("555-0101", "555-0102");
        assertThat(people.at("/0/email").asString()).isEqualTo("ana@work.example");
    }

    @Test
    void it_is_taken_back_while_nothing_was_written_on_top() {
        var miso = pet(gone, "Miso");
        var before = api.get("/api/v1/customers/" + kept).json().at("/people").toString();
        var merged = merge(Map.of("first", "gone"));

        var undone = api.delete("/api/v1/merges/" + merged.at("/id"));
        assertThat(undone.status()).as(undone.body()).isEqualTo(200);
        assertThat(api.get("/api/v1/customers/" + kept).json().at("/people").toString())
                .isEqualTo(before);
        assertThat(api.get("/api/v1/customers/" + kept).at("/notes")).isEqualTo("Likes mornings");
        assertThat(api.get("/api/v1/customers/" + gone).at("/name")).isEqualTo("Anna Feldt");
        assertThat(api.get("/api/v1/pets/" + miso).at("/customerId")).isEqualTo(gone);
        assertThat(api.delete("/api/v1/merges/" + merged.at("/id")).at("/code")).isEqualTo("already-taken-apart");
        assertThat(merge(Map.of()).status()).as("and once more").isEqualTo(201);
    }

    @Test
    void what_was_written_since_keeps_it_merged_and_says_so() {
        var miso = pet(kept, "Miso");
        var merged = merge(Map.of());
        assertThat(stay(kept, miso, 60).status()).isEqualTo(201);

        var undone = api.delete("/api/v1/merges/" + merged.at("/id"));
        assertThat(undone.status()).isEqualTo(409);
        assertThat(undone.at("/code")).isEqualTo("written-on-top");
        assertThat(undone.at("/detail")).contains("a stay");
        assertThat(undone.at("/remedies/0/href")).isEqualTo("/merges/" + merged.at("/id"));
    }

    @Test
    void an_alias_follows_when_its_household_is_merged_in_turn_and_comes_back_with_it() {
        var first = gone;
        assertThat(merge(Map.of()).status()).isEqualTo(201);
        gone = kept;
        kept = household("Ann", "Feldt", "515 555 0111", "ann@example.com", "");
        var second = merge(Map.of());
        assertThat(second.status()).as(second.body()).isEqualTo(201);

        assertThat(api.get("/api/v1/customers/" + first).headers().firstValue("Location"))
                .contains("/api/v1/customers/" + kept);
        assertThat(api.delete("/api/v1/merges/" + second.at("/id")).status()).isEqualTo(200);
        assertThat(api.get("/api/v1/customers/" + first).headers().firstValue("Location"))
                .contains("/api/v1/customers/" + gone);
    }

    @Test
    void what_cannot_be_merged_says_why_and_what_would_help() {
        assertThat(api.post("/api/v1/customers/" + kept + "/merge", Map.of("otherId", kept))
                        .at("/code"))
                .isEqualTo("same-one");
        assertThat(merge(Map.of("version", 7)).status()).isEqualTo(412);
        api.post("/api/v1/customers/" + gone + "/deletion", Map.of());
        assertThat(merge(Map.of()).at("/code")).isEqualTo("merge-of-deleted");
        var theirs = world.family(world.theirs(), 1).customer().value();
        assertThat(api.post("/api/v1/customers/" + kept + "/merge", Map.of("otherId", theirs))
                        .status())
                .isEqualTo(422);
        var desk = new Api(port, ours.tokens().get(Role.FRONT_DESK));
        assertThat(desk.post("/api/v1/customers/" + kept + "/merge", Map.of("otherId", gone))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_ban_of_the_one_holds_for_both_until_they_are_two_again() {
        api.post("/api/v1/customers/" + gone + "/ban", Map.of("why", "bit the vet"));
        var merged = merge(Map.of());
        assertThat(api.get("/api/v1/customers/" + kept).at("/ban/why")).isEqualTo("bit the vet");

        assertThat(api.delete("/api/v1/merges/" + merged.at("/id")).status()).isEqualTo(200);
        assertThat(api.get("/api/v1/customers/" + kept).isAbsent("/ban")).isTrue();
        assertThat(api.get("/api/v1/customers/" + gone).at("/ban/why")).isEqualTo("bit the vet");
    }

    @Test
    void on_the_page_one_looks_chooses_merges_and_takes_it_back() {
        pet(kept, "Biscuit");
        pet(gone, "biscuit");
        var look = manager.get("/customers/" + kept + "/merge?with=" + gone);
        assertThat(look.status()).isEqualTo(200);
        assertThat(look.body())
                .contains("Merge Anna Feldt into Ana Feldt", "Likes mornings", "Pays cash", "Both have biscuit");

        var fields = Map.of("otherId", gone, "version", "1", "otherVersion", "1", "first", "gone");
        var done = manager.post("/customers/" + kept + "/merge", fields);
        assertThat(done.status()).as(done.body()).isEqualTo(303);
        var page = manager.get("/customers/" + kept);
        assertThat(page.body()).contains("is merged into", "Anna Feldt");
        var merge = page.body().replaceFirst("(?s).*action=\"(/merges/[^\"]+)\".*", "$1");
        assertThat(manager.get(merge).body()).contains("Take the merge back", "Pets");
        var back = manager.post(merge, Map.of("_method", "DELETE"));
        assertThat(back.status()).as(back.body()).isEqualTo(303);
        assertThat(manager.get("/customers/" + gone).status()).isEqualTo(200);
    }
}
