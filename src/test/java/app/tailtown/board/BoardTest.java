package app.tailtown.board;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import app.tailtown.world.Statements;
import app.tailtown.world.Visitor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the board shows of a week, and what a program reads of it. */
@HouseTest
class BoardTest extends BoardScene {

    @Autowired
    BoardDesk board;

    @Test
    void whoever_comes_at_noon_begins_in_the_middle_of_the_day_and_ends_in_the_middle_of_another() {
        var stay = book(world.family(ours, 1), first, 1, 4, Map.of());
        var early = book(world.family(ours, 1), second, -2, 2, Map.of());
        var late = book(world.family(ours, 1), second, 5, 9, Map.of());
        var page = week();

        assertThat(bar(page, stay(stay)).split(" ")).contains("b4", "e10").doesNotContain("let--before", "let--after");
        assertThat(bar(page, stay(early)).split(" ")).contains("b1", "e6", "let--before");
        assertThat(bar(page, stay(late)).split(" ")).contains("b12", "e15", "let--after");
        assertThat(title(page, stay(stay))).contains(name(first), "3 nights", "Confirmed");
    }

    @Test
    void a_hold_a_closure_a_promise_and_a_family_are_told_apart() {
        var held = book(world.family(ours, 1), first, 1, 3, Map.of("hold", true));
        var family = book(world.family(ours, 2), second, 0, 2, Map.of("pinned", true));
        var closed = desk.post(
                "/api/v1/suites/" + first + "/closures",
                Map.of("from", day(4), "until", day(6), "reason", "New floor"));
        var page = week();

        assertThat(bar(page, stay(held))).contains("let--hold");
        assertThat(title(page, stay(held))).contains("on hold until");
        assertThat(title(page, stay(family))).contains("Pet 1 &amp; Pet 2", "this suite was promised");
        assertThat(page.body()).contains("#family", "#lock");
        assertThat(bar(page, "/closures/" + closed.at("/id"))).contains("let--closed", "b10", "e14");
        assertThat(page.body()).contains("<span>New floor</span>");
    }

    @Test
    void the_head_of_a_type_says_what_may_still_be_booked_and_leads_there() {
        book(world.family(ours, 1), first, 1, 3, Map.of());
        var closed = Map.of("from", day(2), "until", day(4), "reason", "");
        assertThat(desk.post("/api/v1/suites/" + second + "/closures", closed).status())
                .isEqualTo(201);

        assertThat(found(week(), "board-free[^>]*>(?:<a[^>]*>)?([^<]*)"))
                .isEqualTo("2 free | 1 free | full | 1 free | 2 free | 2 free | 2 free");
        assertThat(week().body())
                .contains(
                        "/reservations/new?arrives=" + day(1) + "&amp;departs=" + day(2) + "&amp;suiteTypeId=" + type);
        var nights = type(program(7)).at("/nights");
        assertThat(nights.at("/2/let").asInt() + nights.at("/2/closed").asInt()).isEqualTo(2);
        assertThat(nights.at("/2/free").asInt()).isZero();
    }

    @Test
    void who_lost_the_suite_stands_in_the_tray_and_counts_against_what_is_free() {
        var stay = book(world.family(ours, 1), first, 1, 3, Map.of());
        var closed = Map.of("from", day(0), "until", day(5), "reason", "Flood");
        assertThat(desk.post("/api/v1/suites/" + first + "/closures", closed).status())
                .isEqualTo(201);
        var page = week();

        assertThat(page.body()).contains("class=\"tray-card\" href=\"" + stay(stay) + "/edit\"");
        assertThat(found(page, "board-free[^>]*>(?:<a[^>]*>)?([^<]*)")).startsWith("1 free | full | full | 1 free");
        assertThat(program(7).json().at("/withoutSuite").findValuesAsString("holderId"))
                .contains(stay.at("/id"));
    }

    @Test
    void a_stay_of_two_lets_is_one_bar() {
        var stay = book(world.family(ours, 1), first, 0, 40, Map.of());
        assertThat(bar(browser.get(root() + "?days=31&from=" + day(0)), stay(stay)))
                .contains("b2 e63")
                .doesNotContain("|");
        assertThat(program(31).json().findValuesAsString("holderId").stream().filter(stay.at("/id")::equals))
                .hasSize(1);
    }

    @Test
    void a_link_shows_the_same_part_and_nothing_else_and_goes_on_from_there() {
        var page = week();
        assertThat(page.body()).contains("data-suite=\"" + first + "\"", "data-suite=\"" + second + "\"");
        assertThat(found(page, "data-suite=\"([^\"]*)\"").split("\\|")).hasSize(2);
        assertThat(page.body())
                .contains("href=\"" + root() + "?from=" + day(7) + "&amp;days=7&amp;type=" + type + "\"")
                .contains("href=\"" + root() + "?from=" + day(0) + "&amp;days=31&amp;type=" + type + "\"");
        assertThat(browser.get(root() + "?days=32").status()).isEqualTo(422);
        assertThat(browser.get(root() + "?from=never").status()).isEqualTo(422);
        assertThat(browser.get(root() + "?from=1066-10-14").status()).isEqualTo(422);
    }

    @Test
    void guests_of_another_service_are_faded_and_not_hidden() {
        var stay = book(world.family(ours, 1), first, 1, 4, Map.of());
        var same = browser.get(root() + "?from=" + day(0) + "&days=7&service=" + ours.boarding());
        var other = browser.get(root() + "?from=" + day(0) + "&days=7&service=" + UUID.randomUUID());
        assertThat(bar(same, stay(stay))).doesNotContain("let--faded");
        assertThat(bar(other, stay(stay))).contains("let--faded");
    }

    @Test
    void a_resort_takes_two_statements_however_much_is_on_the_board() {
        book(world.family(ours, 2), first, 1, 4, Map.of());
        var sent = Statements.of(() -> world.in(ours, () -> board.look(resort.id(), day(0), 31)));
        assertThat(sent).hasSize(2);
    }

    @Test
    void nobody_sees_the_board_of_another_company() {
        book(world.family(ours, 1), first, 1, 4, Map.of());
        var theirs = world.theirs();
        var program = new Api(port, theirs.tokens().get(Role.OWNER));
        assertThat(program.get("/api/v1" + root()).status()).isEqualTo(404);
        var owner = Visitor.signedIn(port, theirs.email(Role.OWNER));
        assertThat(owner.get(root()).status()).isEqualTo(404);
        var own = owner.get("/resorts/" + theirs.resort() + "/board?from=" + day(0));
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.body()).doesNotContain(first.toString());
    }

    @Test
    void who_may_only_look_is_not_offered_to_book() {
        var reader = Visitor.signedIn(port, ours.email(Role.READ_ONLY));
        var page = reader.get(root() + "?from=" + day(0));
        assertThat(page.body()).contains("data-suite=\"" + first).doesNotContain("data-book", "reservations/new");
    }

    private tools.jackson.databind.JsonNode type(Api.Reply reply) {
        for (var one : reply.json().at("/types")) {
            if (one.at("/id").asString().equals(type.toString())) return one;
        }
        throw new AssertionError(reply.body());
    }

    @Test
    void a_big_house_is_drawn_in_two_parts_for_a_browser_and_whole_for_whoever_asks_otherwise() {
        for (var i = 0; i < Sight.AT_ONCE; i++) world.suite(ours, resort, type);
        var path = root() + "?from=" + day(0) + "&days=7&type=" + type;
        var whole = PageClient.of(port, ours.signIns().get(Role.FRONT_DESK));
        assertThat(suites(whole.get(path))).hasSize(Sight.AT_ONCE + 2);
        var first = whole.get(path, "Sec-Fetch-Mode", "navigate");
        assertThat(suites(first)).hasSize(Sight.AT_ONCE);
        assertThat(first.body()).contains("all=true").contains("board-later");
        var rest = whole.get(path, "X-Board-Rest", "1");
        assertThat(suites(rest)).hasSize(2).doesNotContainAnyElementsOf(suites(first));
        assertThat(suites(whole.get(path + "&all=true", "Sec-Fetch-Mode", "navigate")))
                .hasSize(Sight.AT_ONCE + 2);
    }

    private static List<String> suites(Api.Reply page) {
        return Pattern.compile("data-suite=\"([^\"]+)\"")
                .matcher(page.body())
                .results()
                .map(m -> m.group(1))
                .toList();
    }
}
