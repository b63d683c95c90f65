package app.tailtown.board;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.Visitor;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A bar is put elsewhere, made longer or shorter, asked about before, and taken back. */
@HouseTest
class MoveTest extends BoardScene {

    /** The let of a stay that this pet sleeps in. */
    private String let(Api.Reply stay, UUID pet) {
        for (var let : desk.get("/api/v1" + stay(stay)).json().at("/lets")) {
            for (var one : let.at("/pets")) {
                if (one.asString().equals(pet.toString())) return let.at("/id").asString();
            }
        }
        throw new AssertionError(stay.body());
    }

    private Map<String, String> fields(Api.Reply stay, UUID pet, Map<String, String> more) {
        var fields = new HashMap<>(Map.of(
                "letId",
                let(stay, pet),
                "version",
                desk.get("/api/v1" + stay(stay)).at("/version"),
                "to",
                root(),
                "back",
                root()));
        fields.putAll(more);
        return fields;
    }

    private Visitor.Seen move(Api.Reply stay, UUID pet, Map<String, String> more) {
        return browser.send(stay(stay) + "/move", fields(stay, pet, more));
    }

    private Visitor.Seen look(Api.Reply stay, UUID pet, String query) {
        return browser.get(stay(stay) + "/move?letId=" + let(stay, pet) + "&back=" + root() + query);
    }

    private String suite(Api.Reply stay) {
        return desk.get("/api/v1" + stay(stay)).json().at("/lets/0/suiteId").asString();
    }

    @Test
    void a_bar_goes_to_another_suite_and_back_and_one_is_where_one_was() {
        var family = world.family(ours, 1);
        var pet = family.pets().getFirst().value();
        var stay = book(family, first, 1, 4, Map.of());

        var asked = look(stay, pet, "&suiteId=" + second);
        assertThat(asked.status()).as(asked.body()).isEqualTo(200);
        assertThat(asked.body()).contains("3 nights", "the same").doesNotContain("data-refused");
        assertThat(suite(stay)).isEqualTo(first.toString());

        var moved = move(stay, pet, Map.of("suiteId", second.toString()));
        assertThat(moved.status()).as(moved.body()).isEqualTo(303);
        assertThat(moved.location()).endsWith(root());
        assertThat(suite(stay)).isEqualTo(second.toString());

        var back = browser.get(root());
        assertThat(back.body()).contains("Pet 1 is in " + name(second) + ".");
        var undo = stay(stay) + "/change?version="
                + desk.get("/api/v1" + stay(stay)).at("/version");
        assertThat(back.body()).contains(undo);
        var undone = browser.send(undo, Map.of("_method", "delete", "to", root()));
        assertThat(undone.status()).as(undone.body()).isEqualTo(303);
        assertThat(undone.location()).endsWith(root());
        assertThat(suite(stay)).isEqualTo(first.toString());
    }

    @Test
    void a_suite_that_somebody_has_is_refused_with_what_can_be_had_before_anything_is_dropped() {
        var family = world.family(ours, 1);
        var pet = family.pets().getFirst().value();
        var stay = book(family, first, 1, 4, Map.of());
        book(world.family(ours, 1), second, 2, 5, Map.of());
        var third = world.suite(ours, resort, type);

        var asked = look(stay, pet, "&suiteId=" + second);
        assertThat(asked.body()).contains("data-refused", name(second), "value=\"" + third + "\"");
        assertThat(move(stay, pet, Map.of("suiteId", second.toString())).status())
                .isEqualTo(409);
        assertThat(suite(stay)).isEqualTo(first.toString());
    }

    @Test
    void whoever_has_the_suite_is_named_and_a_closure_says_why_it_is_one() {
        var family = world.family(ours, 1);
        var pet = family.pets().getFirst().value();
        var stay = book(family, first, 1, 4, Map.of());
        book(world.family(ours, 1), second, 2, 5, Map.of());
        assertThat(look(stay, pet, "&suiteId=" + second).body()).contains("Feld: Pet 1 has it");

        var third = world.suite(ours, resort, type);
        var closed = desk.post(
                "/api/v1/suites/" + third + "/closures",
                Map.of("from", day(2).toString(), "until", day(4).toString(), "reason", "New floor"));
        assertThat(closed.status()).as(closed.body()).isEqualTo(201);
        assertThat(look(stay, pet, "&suiteId=" + third).body()).contains("out of service (New floor)");
    }

    @Test
    void nights_are_added_in_the_same_suite_or_not_at_all_and_taken_away() {
        var family = world.family(ours, 1);
        var pet = family.pets().getFirst().value();
        var stay = book(family, first, 1, 4, Map.of());
        book(world.family(ours, 1), first, 6, 8, Map.of());

        assertThat(look(stay, pet, "&departs=" + day(7)).body()).contains("data-refused");
        assertThat(move(stay, pet, Map.of("departs", day(7).toString())).status())
                .isEqualTo(409);
        assertThat(look(stay, pet, "&departs=" + day(6)).body()).contains("5 nights", "100.00 more");
        assertThat(move(stay, pet, Map.of("departs", day(6).toString())).status())
                .isEqualTo(303);
        assertThat(bar(week(), stay(stay))).contains("b4 e14");
        assertThat(move(stay, pet, Map.of("arrives", day(3).toString())).status())
                .isEqualTo(303);
        assertThat(bar(week(), stay(stay))).contains("b8 e14");
        assertThat(look(stay, pet, "&departs=" + day(3)).body()).contains("data-refused");
    }

    @Test
    void a_whole_stay_goes_to_other_days_and_keeps_its_wishes() {
        var family = world.family(ours, 1);
        var pet = family.pets().getFirst().value();
        var stay = book(family, first, 1, 4, Map.of("note", "blue blanket", "pinned", true));
        var to = Map.of("arrives", day(2).toString(), "departs", day(5).toString(), "suiteId", second.toString());
        assertThat(move(stay, pet, to).status()).isEqualTo(303);
        var now = desk.get("/api/v1" + stay(stay));
        assertThat(now.at("/note")).isEqualTo("blue blanket");
        assertThat(now.json().at("/lets/0/pinned").asBoolean()).isTrue();
        assertThat(now.at("/lets/0/arrives")).isEqualTo(day(2).toString());
    }

    @Test
    void of_a_family_in_two_suites_only_those_of_the_bar_go() {
        var family = world.family(ours, 2);
        var pets = family.pets().stream().map(p -> p.value()).toList();
        var apart = Map.of("petId", pets.get(1), "suiteId", second);
        var stay = book(family, first, 1, 4, Map.of("each", java.util.List.of(apart)));
        var third = world.suite(ours, resort, type);
        assertThat(move(stay, pets.get(1), Map.of("suiteId", third.toString())).status())
                .isEqualTo(303);
        var page = week();
        assertThat(found(page, "data-suite=\"" + first + "\"[^>]*>(.*?)</div>")).contains(stay(stay));
        assertThat(found(page, "data-suite=\"" + second + "\"[^>]*>(.*?)</div>"))
                .doesNotContain(stay(stay));
        assertThat(found(page, "data-suite=\"" + third + "\"[^>]*>(.*?)</div>")).contains(stay(stay));
    }

    @Test
    void what_somebody_else_changed_meanwhile_is_not_moved() {
        var family = world.family(ours, 1);
        var pet = family.pets().getFirst().value();
        var stay = book(family, first, 1, 4, Map.of());
        var old = fields(stay, pet, Map.of("suiteId", second.toString()));
        assertThat(move(stay, pet, Map.of("departs", day(5).toString())).status())
                .isEqualTo(303);
        assertThat(browser.send(stay(stay) + "/move", old).status()).isEqualTo(412);
        assertThat(browser.get(stay(stay) + "/move?letId=" + UUID.randomUUID()).body())
                .contains("changed meanwhile");
    }
}
