package app.tailtown.customers;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.Visitor;
import app.tailtown.world.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Father and son of one name stay two, and nothing of a note is lost. */
@HouseTest
class MergeOfNamesakesTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    Company ours;
    Api api;

    @BeforeEach
    void open() {
        ours = world.ours();
        api = new Api(port, ours.token(Role.MANAGER));
    }

    private static Map<String, String> john(String email) {
        return Map.of("givenName", "John", "familyName", "Smith", "email", email);
    }

    private String household(String notes, List<Map<String, String>> people) {
        var made = api.post("/api/v1/customers", Map.of("people", people, "notes", notes));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.at("/id");
    }

    private Api.Reply merge(String kept, String gone, String notes) {
        return api.post("/api/v1/customers/" + kept + "/merge", Map.of("otherId", gone, "notes", notes));
    }

    @Test
    void two_of_one_name_in_a_household_stay_two_and_the_merge_can_be_taken_back() {
        var kept = household("", List.of(john("father@x.example"), john("son@x.example")));
        var gone = household("", List.of(john("third@x.example")));
        var merged = merge(kept, gone, "both");
        assertThat(merged.status()).as(merged.body()).isEqualTo(201);
        var together = api.get("/api/v1/customers/" + kept);
        assertThat(together.json().at("/people").size()).isEqualTo(3);
        assertThat(together.body()).contains("father@x.example", "son@x.example", "third@x.example");

        var back = api.delete("/api/v1/merges/" + merged.at("/id"));
        assertThat(back.status()).as(back.body()).isEqualTo(200);
        assertThat(api.get("/api/v1/customers/" + kept).json().at("/people").size())
                .isEqualTo(2);
    }

    private void pet(String household, String name) {
        var made = api.post("/api/v1/customers/" + household + "/pets", Map.of("name", name, "speciesId", ours.dog()));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
    }

    @Test
    void one_is_told_from_the_other_by_its_pets_and_in_the_toast_too() {
        var name = "Wexler" + Long.toString(System.nanoTime(), 36);
        var katie = List.of(Map.of("givenName", "Katie", "familyName", name, "email", "katie@x.example"));
        var kept = household("", katie);
        var gone = household("", katie);
        pet(kept, "Luna");
        pet(gone, "Bella");
        var manager = Visitor.signedIn(port, ours.email(Role.MANAGER));
        var one = "Katie " + name + " (Luna)";
        var other = "Katie " + name + " (Bella)";
        assertThat(manager.get("/duplicates?q=" + name).body())
                .containsAnyOf("Merge " + one + " and " + other, "Merge " + other + " and " + one);
        assertThat(manager.get("/customers/" + kept + "/merge?with=" + gone).body())
                .contains("Merge " + other + " into " + one, one + " is kept", "Goes to " + one, "Links to " + other);
        manager.send("/customers/" + kept + "/merge", Map.of("otherId", gone));
        assertThat(manager.get("/customers/" + kept).body()).contains(other + " is merged into " + one);
    }

    @Test
    void notes_that_are_too_long_together_are_refused_and_not_cut() {
        var kept = household("A".repeat(3_000), List.of(john("a@x.example")));
        var gone = household("B".repeat(2_000) + " bites strangers", List.of(john("b@x.example")));
        var refused = merge(kept, gone, "both");
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.body()).contains("notes", "Together they are longer than 4,000 characters");
        assertThat(merge(kept, gone, "gone").status()).isEqualTo(201);
        assertThat(api.get("/api/v1/customers/" + kept).at("/notes")).endsWith("bites strangers");
    }
}
