package app.tailtown.customers.notes;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.Visitor;
import app.tailtown.world.World;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What managers write about a household, and that nobody else learns of it. */
@HouseTest
class ManagerNotesTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    Company ours;
    World.Family family;
    Api manager;

    /** Found by no accident. */
    final String said = "Settled out of court " + UUID.randomUUID();

    @BeforeEach
    void a_family_with_a_note() {
        ours = world.ours();
        family = world.family(ours, 1);
        manager = new Api(port, ours.tokens().get(Role.MANAGER));
        assertThat(write(said).status()).isEqualTo(201);
    }

    Api.Reply write(String text) {
        return manager.post("/api/v1" + path() + "/manager-notes", Map.of("text", text));
    }

    String path() {
        return "/customers/" + family.customer().value();
    }

    Visitor person(Role role) {
        return Visitor.signedIn(port, ours.signIns().get(role));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void asvs_8_2_3_what_is_for_managers_is_seen_by_nobody_else(Role role) {
        var may = role == Role.OWNER || role == Role.MANAGER;
        var program = new Api(port, ours.tokens().get(role));
        var person = person(role);
        assertThat(program.get("/api/v1" + path() + "/manager-notes").status()).isEqualTo(may ? 200 : 403);
        assertThat(person.get(path() + "/manager-notes").status()).isEqualTo(may ? 200 : 403);
        assertThat(person.get(path()).body().contains(said)).as("page").isEqualTo(may);
        assertThat(person.get(path()).body().contains("manager-notes"))
                .as("panel")
                .isEqualTo(may);
        assertThat(person.get(path() + "/history").body().contains(said))
                .as("history")
                .isEqualTo(may);
        assertThat(program.get("/api/v1" + path() + "/audit").body().contains(said))
                .as("history for programs")
                .isEqualTo(may);
        assertThat(person.get("/search?q=" + said.substring(said.length() - 12)).body())
                .doesNotContain("Settled");
    }

    @Test
    void a_person_writes_one_takes_it_back_and_brings_it_back() {
        var person = person(Role.MANAGER);
        person.get(path() + "/manager-notes");
        var sent = person.send(path() + "/manager-notes", Map.of("text", "Calls after ten at night"));
        assertThat(sent.location()).isEqualTo(path() + "/manager-notes");
        var page = person.get(path() + "/manager-notes").body();
        assertThat(page).contains("The note is written down", "Calls after ten at night", "manager of ");

        var note = person.get(path() + "/manager-notes").find("action=\"(/manager-notes/[0-9a-f-]{36}/withdrawal)\"");
        person.send(note, Map.of());
        assertThat(person.get(path() + "/manager-notes").body()).contains("<del>Calls after", "taken back by manager");
        assertThat(person.get(path()).body()).contains(said).doesNotContain("Calls after");
        person.delete(note);
        assertThat(person.get(path()).body()).contains(said, "Calls after");
    }

    @Test
    void a_note_that_says_nothing_or_too_much_is_refused_by_its_field_and_what_was_typed_stays() {
        assertThat(write(" ").at("/errors/0/pointer")).isEqualTo("/text");
        assertThat(write("x".repeat(4_001)).at("/errors/0/pointer")).isEqualTo("/text");
        var person = person(Role.OWNER);
        person.get(path() + "/manager-notes");
        var again = person.send(path() + "/manager-notes", Map.of("text", "long ".repeat(801)));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("long long long");
    }

    @Test
    void a_note_goes_along_when_two_households_become_one() {
        var kept = world.family(ours, 1);
        var merged = manager.post(
                "/api/v1/customers/" + kept.customer().value() + "/merge",
                Map.of("otherId", family.customer().value()));
        assertThat(merged.status()).as(merged.body()).isEqualTo(201);
        var notes = manager.get("/api/v1/customers/" + kept.customer().value() + "/manager-notes");
        assertThat(notes.at("/0/text")).isEqualTo(said);
    }
}
