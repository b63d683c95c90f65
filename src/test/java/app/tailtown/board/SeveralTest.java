package app.tailtown.board;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import app.tailtown.world.ReadPaper;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is done with several stays that are selected on the board: other suites, a promise, their cards, in and out. */
@HouseTest
class SeveralTest extends BoardScene {

    private static final String HOUSE = "/resorts/";

    private String at(String path) {
        return HOUSE + resort.id().value() + "/" + path;
    }

    private Api.Reply now(Api.Reply stay) {
        return desk.get("/api/v1" + stay(stay));
    }

    private UUID suite(Api.Reply stay) {
        return UUID.fromString(now(stay).at("/lets/0/suiteId"));
    }

    private String isPromised(Api.Reply stay) {
        return now(stay).at("/lets/0/pinned");
    }

    private String found(Api.Reply... stays) {
        var moves = Stream.of(stays)
                .map(s -> "move=%s.%s.%s...".formatted(s.at("/id"), now(s).at("/version"), now(s).at("/lets/0/id")))
                .collect(Collectors.joining("&"));
        var seen = browser.get(at("moves/suites?back=" + root() + "&" + moves));
        assertThat(seen.status()).as(seen.body()).isEqualTo(200);
        return seen.body();
    }

    private static Map<String, String> fields(String form) {
        var fields = new HashMap<String, String>();
        java.util.regex.Pattern.compile("name=\"([^\"]+)\" value=\"([^\"]*)\"")
                .matcher(form)
                .results()
                .forEach(m -> fields.put(m.group(1), m.group(2)));
        return fields;
    }

    private void undo() {
        undo(browser.get(root()).body());
    }

    private void undo(String page) {
        var toast = page.substring(page.indexOf("data-toast"));
        var action = toast.replaceAll("(?s).*?action=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
        var undone = browser.send(action, Map.of("_method", "delete", "to", root()));
        assertThat(undone.status()).as(undone.body()).isEqualTo(303);
    }

    @Test
    void each_is_proposed_a_suite_of_its_own_that_none_of_them_leaves_and_goes_back_with_the_others() {
        var one = book(world.family(ours, 1), first, 1, 4, Map.of());
        var other = book(world.family(ours, 1), second, 2, 5, Map.of());
        assertThat(found(one, other)).contains("data-refused", "cannot go, so nobody does");

        var third = world.suite(ours, resort, type);
        assertThat(found(one, other)).contains("data-refused");
        var fourth = world.suite(ours, resort, type);
        var proposed = found(one, other);
        assertThat(proposed)
                .contains("Free for all 2", name(third), name(fourth))
                .doesNotContain("data-refused");
        assertThat(suite(one)).isEqualTo(first);

        var taken = browser.send(at("moves"), fields(proposed));
        assertThat(taken.status()).as(taken.body()).isEqualTo(303);
        assertThat(List.of(suite(one), suite(other))).containsExactlyInAnyOrder(third, fourth);
        undo();
        assertThat(List.of(suite(one), suite(other))).containsExactly(first, second);
    }

    @Test
    void what_follows_one_another_finds_the_same_suite() {
        var one = book(world.family(ours, 1), first, 1, 3, Map.of());
        var other = book(world.family(ours, 1), second, 3, 5, Map.of());
        var third = world.suite(ours, resort, type);
        var taken = browser.send(at("moves"), fields(found(one, other)));
        assertThat(taken.status()).as(taken.body()).isEqualTo(303);
        assertThat(List.of(suite(one), suite(other))).containsExactly(third, third);
    }

    private Map<String, String> pins(boolean pinned, Api.Reply... stays) {
        var fields = new LinkedHashMap<>(Map.of("pinned", String.valueOf(pinned), "to", root(), "back", root()));
        for (var i = 0; i < stays.length; i++) {
            fields.put("stays[" + i + "].reservationId", stays[i].at("/id"));
            fields.put("stays[" + i + "].version", now(stays[i]).at("/version"));
        }
        return fields;
    }

    @Test
    void suites_are_promised_to_all_of_them_and_not_any_more_and_back() {
        var one = book(world.family(ours, 1), first, 1, 4, Map.of());
        var other = book(world.family(ours, 1), second, 2, 5, Map.of("pinned", true));
        browser.get(root());
        assertThat(browser.send(at("moves/pins"), pins(true, one, other)).status())
                .isEqualTo(303);
        var board = browser.get(root()).body();
        assertThat(board).contains("promised to 1 stay");
        assertThat(List.of(isPromised(one), isPromised(other))).containsExactly("true", "true");
        undo(board);
        assertThat(List.of(isPromised(one), isPromised(other))).containsExactly("false", "true");

        assertThat(browser.send(at("moves/pins"), pins(false, one, other)).status())
                .isEqualTo(303);
        assertThat(List.of(isPromised(one), isPromised(other))).containsExactly("false", "false");
        assertThat(suite(one)).isEqualTo(first);
    }

    @Test
    void a_stay_that_somebody_changed_is_told_of_and_one_of_another_resort_is_absent_even_if_nothing_would_be_done() {
        var stays = List.of(
                book(world.family(ours, 1), first, 1, 4, Map.of()),
                book(world.family(ours, 1), second, 2, 5, Map.of("pinned", true)));
        var elsewhere = HOUSE + ours.resorts().getLast().id().value() + "/moves/pins";
        for (var stay : stays) {
            var stale = pins(true, stay);
            stale.put("stays[0].version", "77");
            assertThat(browser.send(at("moves/pins"), stale).status()).isEqualTo(412);
            assertThat(browser.send(elsewhere, pins(true, stay)).status()).isEqualTo(404);
        }
        assertThat(stays).extracting(this::isPromised).containsExactly("false", "true");
    }

    @Test
    void the_cards_of_all_of_them_are_one_pdf_and_those_of_another_company_none() {
        var one = book(world.family(ours, 1), first, 1, 4, Map.of());
        var other = book(world.family(ours, 2), second, 2, 5, Map.of());
        var path = at("kennel-cards?stays=" + one.at("/id") + "&stays=" + other.at("/id"));
        var cards = new ReadPaper(
                PageClient.of(port, ours.signIns().get(Role.FRONT_DESK)).content(path));
        assertThat(cards.text()).contains(one.at("/number"), other.at("/number"), "Pet 2");
        var foreign = PageClient.of(port, world.theirs().signIns().get(Role.FRONT_DESK));
        assertThat(foreign.get(path).status()).isEqualTo(404);
    }

    private Api.Reply today(UUID suite, int nights) {
        var here = LocalDate.now(resort.zone());
        return book(
                world.family(ours, 1),
                suite,
                1,
                2,
                Map.of(
                        "arrives",
                        here.toString(),
                        "departs",
                        here.plusDays(nights).toString()));
    }

    private String stays(Api.Reply... stays) {
        return Stream.of(stays).map(s -> "stays=" + s.at("/id")).collect(Collectors.joining("&"));
    }

    private Map<String, Object> both(Api.Reply... stays) {
        var ids = Stream.of(stays).map(s -> s.at("/id")).toList();
        return Map.of("stays", ids, "to", root(), "back", root());
    }

    private static String location(Api.Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(303);
        return reply.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void whoever_can_comes_in_and_whoever_cannot_is_named_with_the_reason() {
        var comes = today(first, 2);
        var later = book(world.family(ours, 1), second, 2, 5, Map.of());
        var seen = browser.get(at("check-ins?" + stays(comes, later)));
        assertThat(seen.body()).contains("Nothing against it", "Not yet", later.at("/number"));
        assertThat(now(comes).at("/state")).isEqualTo("confirmed");

        var page = PageClient.of(port, ours.signIns().get(Role.FRONT_DESK));
        var crossed = location(page.post(at("check-ins"), both(comes, later)));
        assertThat(crossed).contains("/check-ins?stays=" + later.at("/id")).doesNotContain(comes.at("/id"));
        assertThat(now(comes).at("/state")).isEqualTo("in-house");
        assertThat(now(later).at("/state")).isEqualTo("confirmed");
        var waiting = page.get(crossed).body();
        assertThat(waiting).contains("1 stay checked in.", later.at("/number"), "At the door");

        var early = location(page.post(at("check-outs"), both(comes)));
        assertThat(early).contains("/check-outs?stays=" + comes.at("/id"));
        assertThat(page.get(early).body()).contains("Stays until");
        assertThat(now(comes).at("/state")).isEqualTo("in-house");
    }

    @Test
    void what_was_done_at_the_door_is_taken_back_for_all() {
        var one = today(first, 2);
        var other = today(second, 1);
        var page = PageClient.of(port, ours.signIns().get(Role.FRONT_DESK));
        assertThat(location(page.post(at("check-ins"), both(one, other)))).isEqualTo(root());
        var board = page.get(root()).body();
        assertThat(board).contains("2 stays checked in.");
        var undo = board.substring(board.indexOf("data-toast"))
                .replaceAll("(?s).*?action=\"([^\"]+)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(undo).startsWith(at("check-ins?done="));
        location(page.post(undo, Map.of("_method", "delete", "to", root())));
        assertThat(List.of(now(one).at("/state"), now(other).at("/state"))).containsExactly("confirmed", "confirmed");
    }
}
