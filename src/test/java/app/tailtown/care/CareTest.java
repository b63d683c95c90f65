package app.tailtown.care;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.Visitor;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a pet needs and brought along, from the first time somebody says it to the day it goes home. */
@HouseTest
class CareTest extends StayOfTwo {

    Api kennel;

    @BeforeEach
    void somebody_in_the_kennel() {
        kennel = new Api(port, ours.token(Role.KENNEL));
    }

    String instructions() {
        return "/api/v1/pets/" + pet + "/instructions";
    }

    String ofStay(UUID animal, String what) {
        return "/api/v1/reservations/" + stay + "/pets/" + animal + "/" + what;
    }

    Api.Reply keep(Api as, String feeding, int version) {
        return as.put(instructions(), Map.of("feeding", feeding, "medication", ""), "If-Match", "\"" + version + "\"");
    }

    Api.Reply bring(UUID animal, String item) {
        return desk.post(ofStay(animal, "belongings"), Map.of("item", item, "note", "chewed"));
    }

    @Test
    void instructions_are_versions_and_unknown_until_somebody_says_them() {
        var unknown = kennel.get(instructions());
        assertThat(unknown.json().at("/number").asInt()).isZero();
        assertThat(keep(kennel, "Two cups", 0).json().at("/number").asInt()).isEqualTo(1);
        assertThat(keep(desk, "Three cups", 0).status())
                .as("written on an older version")
                .isEqualTo(412);
        assertThat(keep(desk, "Two cups", 1).json().at("/number").asInt())
                .as("the same again")
                .isEqualTo(1);
        assertThat(keep(desk, "Three cups", 1).json().at("/number").asInt()).isEqualTo(2);
        var versions = kennel.get(instructions() + "/versions");
        assertThat(versions.at("/0/feeding")).isEqualTo("Three cups");
        assertThat(versions.at("/1/feeding")).isEqualTo("Two cups");
    }

    @Test
    void what_was_right_at_a_stay_stays_with_it() {
        keep(desk, "Two cups", 0);
        var confirmed = desk.put(
                ofStay(pet, "instructions"), Map.of("feeding", "Two cups", "medication", ""), "If-Match", "\"1\"");
        assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(200);
        keep(kennel, "One cup", 1);
        var care = kennel.get("/api/v1/reservations/" + stay + "/care");
        var mine = care.json()
                .at("/pets")
                .valueStream()
                .filter(p -> p.at("/petId").asString().equals(pet.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(mine.at("/confirmed/feeding").asString()).isEqualTo("Two cups");
        assertThat(mine.at("/instructions/feeding").asString()).isEqualTo("One cup");
        var seen = Visitor.signedIn(port, ours.email(Role.KENNEL)).get("/reservations/" + stay + "/care");
        assertThat(seen.body()).contains("Changed since they were asked");
    }

    @Test
    void a_correction_at_check_in_is_a_new_version_and_holds_for_the_stay() {
        keep(desk, "Two cups", 0);
        desk.put(
                ofStay(pet, "instructions"),
                Map.of("feeding", "Four cups", "medication", "Apoquel"),
                "If-Match",
                "\"1\"");
        assertThat(desk.get(instructions()).at("/medication")).isEqualTo("Apoquel");
        var seen = Visitor.signedIn(port, ours.email(Role.READ_ONLY)).get("/reservations/" + stay + "/kennel-sheet");
        assertThat(seen.body())
                .contains("Four cups", "Apoquel", "Asked at this stay, and right", "Nobody has said yet");
    }

    @Test
    void nobody_is_asked_about_a_pet_that_is_not_of_the_stay() {
        var stranger = world.family(ours, 1).pets().getFirst().value();
        assertThat(bring(stranger, "Bowl").status()).isEqualTo(404);
        assertThat(desk.put(ofStay(stranger, "instructions"), Map.of("feeding", "x"), "If-Match", "\"0\"")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void what_was_brought_is_given_back_once_and_a_mistake_is_taken_off_the_list() {
        var leash = "/api/v1/belongings/" + bring(pet, "Blue leash").at("/id");
        assertThat(desk.delete(leash + "/return").at("/code")).isEqualTo("not-given-back");
        assertThat(kennel.post(leash + "/return", Map.of()).at("/givenBackAt")).isNotEmpty();
        assertThat(desk.post(leash + "/return", Map.of()).at("/code")).isEqualTo("given-back");
        assertThat(desk.delete(leash).at("/code")).isEqualTo("given-back");
        assertThat(desk.delete(leash + "/return").status()).isEqualTo(200);
        assertThat(desk.delete(leash).status()).isEqualTo(204);
        assertThat(desk.get(leash).status()).isEqualTo(404);
    }

    @Test
    void at_check_out_what_is_still_here_is_named_and_keeps_nobody() {
        bring(pet, "Blue leash");
        bring(other, "Red bowl");
        var browser = Visitor.signedIn(port, ours.email(Role.FRONT_DESK));
        browser.get("/reservations/" + stay);
        browser.send("/reservations/" + stay + "/check-in", Map.of());
        var out = browser.send("/reservations/" + stay + "/check-out", Map.of("petIds", pet.toString()));
        assertThat(out.status()).isEqualTo(303);
        assertThat(browser.get(out.location()).body())
                .contains("Left behind: Blue leash.")
                .doesNotContain("Red bowl (", "Blue leash, Red bowl");
    }

    @Test
    void the_desk_asks_and_writes_down_on_one_page() {
        var browser = Visitor.signedIn(port, ours.email(Role.FRONT_DESK));
        var path = "/reservations/" + stay;
        assertThat(browser.get(path + "/care").body()).contains("Nobody has said yet", "Write it down");
        var said = Map.of("feeding", "One scoop, 7 and 17", "medication", "", "version", "0");
        assertThat(browser.send(path + "/pets/" + pet + "/care", said).location())
                .isEqualTo(path + "/care");
        assertThat(browser.send(path + "/pets/" + pet + "/care", said).status())
                .as("stale")
                .isEqualTo(412);
        var add =
                new HashMap<>(Map.of("add", "true", "version", "1", "feeding", "One scoop, 7 and 17", "text", "Limps"));
        assertThat(browser.send(path + "/pets/" + pet + "/care", add).body()).contains("This is needed.", "Limps");
        add.putAll(Map.of("item", "Teddy", "note", "loves it"));
        browser.send(path + "/pets/" + pet + "/care", add);
        assertThat(browser.get(path + "/care").body()).contains("value=\"Limps\"");
        var seen = browser.get(path + "/care");
        assertThat(seen.body()).contains("Asked at this stay, and right", "Teddy", "loves it");
        var teddy = seen.find("/belongings/([0-9a-f-]{36})/return");
        browser.send("/belongings/" + teddy + "/return", Map.of());
        assertThat(browser.get(path + "/care").body()).contains("Given back ");
        assertThat(browser.get("/pets/" + pet + "/instructions").body()).contains("One scoop, 7 and 17");
    }

    @Test
    void what_the_desk_notes_as_it_comes_stays_with_the_stay() {
        var note = "/api/v1/reservations/" + stay + "/pets/" + pet + "/arrival-note";
        var noted = kennel.put(note, Map.of("text", "Limps a little"));
        assertThat(noted.status()).as(noted.body()).isEqualTo(200);
        assertThat(kennel.put(note, Map.of("text", "Limps a little, left hind leg"))
                        .status())
                .isEqualTo(200);
        var care = desk.get("/api/v1/reservations/" + stay + "/care");
        assertThat(care.body()).contains("left hind leg");
        var screen = Visitor.signedIn(port, ours.email(Role.KENNEL));
        assertThat(screen.get("/reservations/" + stay + "/kennel-sheet").body()).contains("left hind leg");
        screen.get("/reservations/" + stay + "/care");
        var sent = screen.send("/reservations/" + stay + "/pets/" + pet + "/care", Map.of("text", " ", "version", "0"));
        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        assertThat(desk.get("/api/v1/reservations/" + stay + "/care").body()).doesNotContain("left hind leg");
        var tooLong = kennel.put(note, Map.of("text", "x".repeat(1_001)));
        assertThat(tooLong.at("/errors/0/pointer")).as(tooLong.body()).isEqualTo("/text");
        var stranger = "/api/v1/reservations/" + stay + "/pets/" + UUID.randomUUID() + "/arrival-note";
        assertThat(kennel.put(stranger, Map.of("text", "Nobody")).status()).isEqualTo(404);
    }
}
