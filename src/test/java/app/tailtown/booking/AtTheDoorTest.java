package app.tailtown.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.races.Together;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A family of three comes: what was said of each of them stands on one page, and one press says that it is right and lets all of them in. */
@HouseTest
class AtTheDoorTest extends FamilyStays {

    String stay;
    String door;

    @BeforeEach
    void three_who_come_today() {
        family = world.family(ours, 3);
        suite();
        suite();
        stay = "/reservations/" + booked(0, 2, Map.of()).at("/id");
        door = stay + "/check-in";
    }

    private void fed(int pet, String feeding) {
        var kept = desk.put(
                "/api/v1/pets/" + pet(pet) + "/instructions",
                Map.of("feeding", feeding, "medication", ""),
                "If-Match",
                "\"0\"");
        assertThat(kept.status()).as(kept.body()).isEqualTo(200);
    }

    private Visitor clerk() {
        var browser = Visitor.signedIn(port, ours.email(Role.FRONT_DESK));
        browser.get(stay);
        return browser;
    }

    /** As the page sends it when nobody changed anything. */
    private Map<String, String> asBefore() {
        var fields = new HashMap<String, String>();
        for (var i = 0; i < 3; i++) {
            fields.put("each[" + i + "].petId", pet(i).toString());
            fields.put("each[" + i + "].asked", "true");
            fields.put("each[" + i + "].version", "1");
            fields.put("each[" + i + "].feeding", "Cup " + i);
        }
        return fields;
    }

    private List<String> confirmed() {
        return desk.get("/api/v1" + stay + "/care")
                .json()
                .at("/pets")
                .valueStream()
                .map(p -> p.at("/confirmed/feeding").asString(""))
                .toList();
    }

    private String state() {
        return desk.get("/api/v1" + stay).at("/state");
    }

    @Test
    void one_press_says_that_all_is_as_before_and_lets_all_three_in() {
        for (var i = 0; i < 3; i++) fed(i, "Cup " + i);
        var browser = clerk();
        assertThat(browser.get(door).body())
                .contains("All as before: check in 3", "Cup 0", "Cup 1", "Cup 2")
                .doesNotContain("Nobody has said yet");
        var sent = browser.send(door, asBefore());
        assertThat(sent.location()).as(sent.body()).isEqualTo(stay);
        assertThat(confirmed()).containsExactly("Cup 0", "Cup 1", "Cup 2");
        assertThat(desk.get("/api/v1/pets/" + pet(0) + "/instructions/versions").json())
                .as("nothing was written again")
                .hasSize(1);
        assertThat(browser.get(stay).body()).contains("Pet 1, Pet 2, Pet 3 checked in.");
        assertThat(browser.get(door).body()).contains("Nobody is left to check in");
        assertThat(browser.send(door, Map.of("_method", "delete")).status()).isEqualTo(303);
        assertThat(state()).isEqualTo("confirmed");
    }

    @Test
    void what_is_otherwise_for_one_of_them_is_said_on_the_same_page() {
        for (var i = 0; i < 3; i++) fed(i, "Cup " + i);
        var fields = asBefore();
        fields.put("each[1].feeding", "Half a cup");
        fields.put("each[1].text", "Limps");
        fields.put("each[2].brought", "Blue leash, red bowl");
        assertThat(clerk().send(door, fields).status()).isEqualTo(303);
        assertThat(confirmed()).containsExactly("Cup 0", "Half a cup", "Cup 2");
        assertThat(desk.get("/api/v1" + stay + "/care").body()).contains("Limps", "Blue leash", "red bowl");
    }

    @Test
    void a_suite_that_nobody_has_cleaned_is_asked_about_and_said_clean_with_the_same_press() {
        var suite = UUID.fromString(desk.get("/api/v1" + stay).at("/lets/0/suiteId"));
        desk.post("/api/v1/suites/" + suite + "/soiling", Map.of());
        var fields = asBefore();
        fields.replaceAll((k, v) -> k.endsWith("version") ? "0" : v);
        fields.put("cleaned", suite.toString());
        assertThat(clerk().get(door).body()).contains("is not clean yet", "is clean now", suite.toString());

        assertThat(clerk().send(door, fields).status()).isEqualTo(303);

        assertThat(state()).isEqualTo("in-house");
        var now = desk.get("/api/v1/resorts/" + ours.resort() + "/housekeeping").json();
        assertThat(now.valueStream().filter(c -> c.at("/suiteId").asString().equals(suite.toString())))
                .singleElement()
                .satisfies(c -> assertThat(c.at("/state").asString()).isEqualTo("clean"));
    }

    @Test
    void of_a_suite_elsewhere_nothing_is_said_at_this_door() {
        var strange = UUID.randomUUID();
        var said = desk.post("/api/v1" + door, Map.of("petIds", List.of(), "cleaned", List.of(strange)));
        assertThat(said.status()).as(said.body()).isEqualTo(422);
        assertThat(said.at("/errors/0/pointer")).isEqualTo("/cleaned/0");
        assertThat(state()).as("nobody was let in").isEqualTo("confirmed");
    }

    @Test
    void of_whom_nobody_knows_it_stays_to_be_asked_unless_somebody_asked() {
        var fields = asBefore();
        fields.keySet().removeIf(k -> k.endsWith("feeding"));
        fields.replaceAll((k, v) -> k.endsWith("version") ? "0" : v);
        fields.remove("each[0].asked");
        fields.remove("each[1].asked");
        fields.put("each[1].feeding", "Two scoops");
        assertThat(clerk().get(door).body()).contains("Nobody has said yet", "Asked: there is nothing to mind");
        assertThat(clerk().send(door, fields).status()).isEqualTo(303);
        assertThat(state()).isEqualTo("in-house");
        var care = desk.get("/api/v1" + stay + "/care").json();
        assertThat(care.at("/pets/0/instructions/number").asInt()).isZero();
        assertThat(confirmed().get(1)).isEqualTo("Two scoops");
        assertThat(care.at("/pets/2/confirmed/number").asInt())
                .as("asked, and nothing to mind")
                .isEqualTo(1);
    }

    @Test
    void what_somebody_wrote_meanwhile_is_told_and_nobody_comes_in_and_nothing_typed_is_lost() {
        for (var i = 0; i < 3; i++) fed(i, "Cup " + i);
        var fields = asBefore();
        fields.put("each[2].text", "Wet fur");
        desk.put(
                "/api/v1/pets/" + pet(1) + "/instructions",
                Map.of("feeding", "Nothing today", "medication", ""),
                "If-Match",
                "\"1\"");
        var browser = clerk();
        var refused = browser.send(door, fields);
        assertThat(refused.status()).isEqualTo(412);
        assertThat(refused.body()).contains("Wet fur", "Nothing today", "name=\"each[1].version\" value=\"2\"");
        assertThat(state()).isEqualTo("confirmed");
        assertThat(confirmed()).containsOnly("");
    }

    @Test
    void two_clerks_let_the_same_family_in_once() throws Exception {
        for (var i = 0; i < 3; i++) fed(i, "Cup " + i);
        var body = Map.of(
                "each",
                Stream.of(0, 1, 2)
                        .map(i -> Map.of("petId", pet(i), "asked", true, "version", 1, "feeding", "Cup " + i))
                        .toList());
        Callable<Api.Reply> one = () -> desk.post("/api/v1" + door, body);
        var replies = Together.run(List.of(one, one, one));
        assertThat(replies.stream().map(Api.Reply::status)).containsExactlyInAnyOrder(200, 409, 409);
        assertThat(confirmed()).containsExactly("Cup 0", "Cup 1", "Cup 2");
    }

    @Test
    void what_cannot_be_is_answered_and_nothing_of_it_is_done() {
        Map<String, Object> said = Map.of("petId", pet(0), "feeding", "x".repeat(4_001), "version", 0);
        var tooLong = desk.post("/api/v1" + door, Map.of("each", List.of(said)));
        assertThat(tooLong.at("/errors/0/pointer")).as(tooLong.body()).isEqualTo("/each/0/feeding");
        Map<String, Object> noVersion = Map.of("petId", pet(0), "feeding", "A cup");
        assertThat(desk.post("/api/v1" + door, Map.of("each", List.of(noVersion)))
                        .status())
                .isEqualTo(428);
        Map<String, Object> twice = Map.of("petId", pet(0));
        assertThat(desk.post("/api/v1" + door, Map.of("each", List.of(twice, twice)))
                        .at("/errors/0/pointer"))
                .isEqualTo("/each/1/petId");
        assertThat(state()).isEqualTo("confirmed");
        Map<String, Object> stranger = Map.of("petId", UUID.randomUUID(), "feeding", "A cup", "version", 0);
        assertThat(desk.post("/api/v1" + door, Map.of("each", List.of(stranger)))
                        .status())
                .as("said of somebody who does not come in")
                .isEqualTo(200);
    }

    @Test
    void nobody_without_the_right_comes_to_the_door() {
        assertThat(Visitor.signedIn(port, ours.email(Role.READ_ONLY)).get(door).status())
                .isEqualTo(403);
        var theirs = Visitor.signedIn(port, world.theirs().email(Role.FRONT_DESK));
        assertThat(theirs.get(door).status()).isEqualTo(404);
    }
}
