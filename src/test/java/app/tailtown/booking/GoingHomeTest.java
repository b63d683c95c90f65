package app.tailtown.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.races.Together;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.MovingClock;
import app.tailtown.world.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A family of three goes home: what each of them brought stands on one page, and one press hands it back and checks all of them out. */
@HouseTest
class GoingHomeTest extends FamilyStays {

    String stay;
    String door;

    @BeforeEach
    void three_who_are_here() {
        family = world.family(ours, 3);
        suite();
        suite();
        stay = "/reservations/" + booked(0, 2, Map.of()).at("/id");
        door = stay + "/check-out";
        assertThat(desk.post("/api/v1" + stay + "/check-in", Map.of()).status()).isEqualTo(200);
    }

    private String brings(int pet, String item) {
        var brought =
                desk.post("/api/v1" + stay + "/pets/" + pet(pet) + "/belongings", Map.of("item", item, "note", ""));
        assertThat(brought.status()).as(brought.body()).isEqualTo(201);
        return brought.at("/id");
    }

    private Visitor clerk() {
        var browser = Visitor.signedIn(port, ours.email(Role.FRONT_DESK));
        browser.get(stay);
        return browser;
    }

    private boolean isHere(String belonging) {
        return desk.get("/api/v1/belongings/" + belonging)
                .json()
                .at("/givenBackAt")
                .isNull();
    }

    private String state() {
        return desk.get("/api/v1" + stay).at("/state");
    }

    private String today() {
        return "/resorts/" + ours.resort() + "/today?all=true";
    }

    @Test
    void one_press_hands_back_what_is_ticked_and_the_rest_is_told_until_it_is_handed_back() {
        var leash = brings(0, "Leash of one");
        var bowl = brings(1, "Bowl of two");
        var browser = clerk();
        assertThat(browser.get(door).body())
                .contains("Leash of one", "Bowl of two", "Brought nothing along", "Hand back and check out 3");
        var sent = browser.send(
                door, Map.of("said", "true", "petIds", pet(0) + "," + pet(1) + "," + pet(2), "handBack", leash));
        assertThat(sent.location()).as(sent.body()).isEqualTo(stay);
        assertThat(state()).isEqualTo("checked-out");
        assertThat(isHere(leash)).isFalse();
        assertThat(isHere(bowl)).isTrue();
        assertThat(browser.get(stay).body())
                .contains("checked out. Left behind: Bowl of two.", "Since check-out ", ", by ")
                .doesNotContain("Leash of one (");
        var again = clerk();
        assertThat(again.get(stay).body()).as("not only in a toast").contains("Bowl of two (Pet 2)");
        assertThat(again.get(today()).body()).contains("left behind: Bowl of two.");
        assertThat(again.get("/customers/" + family.customer().value()).body()).contains("Bowl of two (Pet 2)");
        assertThat(again.send("/belongings/" + bowl + "/return", Map.of("to", stay))
                        .location())
                .isEqualTo(stay);
        again.get(stay);
        assertThat(again.get(stay).body()).doesNotContain("left-behind");
        assertThat(again.get(today()).body()).doesNotContain("Bowl of two");
    }

    @Test
    void taking_it_back_takes_back_both_and_nothing_else() {
        var leash = brings(0, "Leash");
        var teddy = brings(0, "Teddy");
        assertThat(desk.post("/api/v1/belongings/" + teddy + "/return", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(desk.post("/api/v1" + door, Map.of("handBack", List.of(leash)))
                        .status())
                .isEqualTo(200);
        assertThat(isHere(leash)).isFalse();
        assertThat(clerk().send(door, Map.of("_method", "delete")).status()).isEqualTo(303);
        assertThat(state()).isEqualTo("in-house");
        assertThat(isHere(leash)).isTrue();
        assertThat(isHere(teddy)).as("was given back before").isFalse();
    }

    @Test
    void of_who_does_not_leave_nothing_is_handed_back() {
        var leash = brings(0, "Leash");
        var body = Map.of("petIds", List.of(pet(1)), "handBack", List.of(leash, UUID.randomUUID()));
        assertThat(desk.post("/api/v1" + door, body).status()).isEqualTo(200);
        assertThat(isHere(leash)).isTrue();
        assertThat(state()).isEqualTo("in-house");
    }

    @Test
    void two_clerks_check_the_same_family_out_once() throws Exception {
        var leash = brings(0, "Leash");
        Callable<Api.Reply> one = () -> desk.post("/api/v1" + door, Map.of("handBack", List.of(leash)));
        var replies = Together.run(List.of(one, one, one));
        assertThat(replies.stream().map(Api.Reply::status)).containsExactlyInAnyOrder(200, 409, 409);
        assertThat(isHere(leash)).isFalse();
    }

    @Test
    void the_search_checks_out_at_once_or_leads_to_the_page() {
        var fields = new HashMap<>(Map.of("ask", "true", "back", "/customers", "to", "/customers"));
        var leash = brings(0, "Leash");
        var browser = clerk();
        assertThat(browser.send(door, fields).location()).isEqualTo(door + "?to=%2Fcustomers");
        assertThat(state()).isEqualTo("in-house");
        assertThat(desk.post("/api/v1/belongings/" + leash + "/return", Map.of())
                        .status())
                .isEqualTo(200);
        // Nobody is due yet: who goes earlier is asked what becomes of the nights.
        assertThat(browser.send(door, fields).location()).isEqualTo(door + "?to=%2Fcustomers");
        MovingClock.at(Instant.now().plus(Duration.ofDays(2)), () -> {
            var later = clerk();
            assertThat(later.send(door, fields).location()).isEqualTo("/customers");
            assertThat(state()).isEqualTo("checked-out");
        });
    }

    @Test
    void what_was_refused_keeps_the_ticks() {
        var leash = brings(0, "Leash");
        brings(0, "Bowl");
        var fields = Map.of("said", "true", "petIds", pet(0) + "", "handBack", leash);
        assertThat(desk.post("/api/v1" + door, Map.of("petIds", List.of(pet(0))))
                        .status())
                .isEqualTo(200);
        var refused = clerk().send(door, fields);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(isHere(leash)).isTrue();
    }

    @Test
    void nobody_without_the_right_comes_to_the_door() {
        assertThat(Visitor.signedIn(port, ours.email(Role.READ_ONLY)).get(door).status())
                .isEqualTo(403);
        var theirs = Visitor.signedIn(port, world.theirs().email(Role.FRONT_DESK));
        assertThat(theirs.get(door).status()).isEqualTo(404);
        assertThat(theirs.get("/resorts/" + world.theirs().resort() + "/today").body())
                .doesNotContain("left behind");
    }
}
