package app.tailtown.booking.paper;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.booking.today.DayAtTheDesk;
import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import app.tailtown.world.ReadPaper;
import app.tailtown.world.ReadPaper.Size;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paper for programs, and the sheets a resort says it has. */
@HouseTest
class PaperApiTest extends DayAtTheDesk {

    private static final Size LETTER = new Size(612, 792);
    private static final Size A4 = new Size(595, 842);

    private String paper(String what) {
        return "/api/v1/resorts/" + ours.resort() + "/paper/" + what;
    }

    private ReadPaper printed(String path, String language) {
        return new ReadPaper(Api.content(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + ours.token(Role.READ_ONLY))
                .header("Accept-Language", language)
                .GET()));
    }

    private Api manager() {
        return new Api(port, ours.token(Role.MANAGER));
    }

    private void keep(String size) {
        var path = "/api/v1/resorts/" + ours.resort() + "/paper-rule";
        var set = manager()
                .put(path, Map.of("size", size), "If-Match", manager().get(path).etag());
        assertThat(set.status()).as(set.body()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"day-sheet", "arrivals", "kennel-cards?list=arrivals"})
    void who_comes_is_on_it(String what) {
        var family = world.family(ours, 1);
        var stay = book(family, Map.of());
        var number = api.get("/api/v1/reservations/" + stay).at("/number");
        var text = printed(paper(what), "en").text();
        assertThat(text).contains("Feld");
        if (what.startsWith("kennel-cards")) assertThat(text).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-house", "departures", "kennel-cards"})
    void the_other_lists_are_pdf_too_in_the_language_a_program_accepts(String what) {
        assertThat(printed(paper(what), "es").text()).contains("Página 1 de");
    }

    @ParameterizedTest
    @ValueSource(strings = {"day-sheet", "arrivals", "in-house", "departures", "kennel-cards"})
    void a_list_of_one_service_is_printed(String what) {
        book(world.family(ours, 1), Map.of());
        assertThat(printed(paper(what) + "?service=" + ours.boarding(), "en").pages())
                .isPositive();
        assertThat(api.get(paper(what) + "?service=" + UUID.randomUUID()).status())
                .isEqualTo(422);
    }

    @Test
    void the_cards_of_one_stay_are_its_own_address() {
        var stay = book(world.family(ours, 2), Map.of());
        var cards = printed("/api/v1/reservations/" + stay + "/kennel-cards", "en");
        assertThat(cards.text())
                .contains(api.get("/api/v1/reservations/" + stay).at("/number"));
        assertThat(api.get("/api/v1/reservations/" + stay + "/kennel-cards?paper=a7")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void packs_are_listed_and_fetched() {
        assertThat(PageClient.of(port, ours.email(Role.FRONT_DESK))
                        .post("/resorts/" + ours.resort() + "/paper-packs", Map.of())
                        .status())
                .isEqualTo(303);
        var latest = api.get(paper("packs")).at("/0/id");
        assertThat(printed(paper("packs/content?pack=" + latest), "en").pages()).isPositive();
        var foreign = new Api(port, world.theirs().token(Role.OWNER));
        assertThat(foreign.get(paper("packs")).status()).isEqualTo(404);
        assertThat(foreign.get(paper("packs/content?pack=" + latest)).status()).isEqualTo(404);
        assertThat(foreign.get(paper("day-sheet")).status()).isEqualTo(404);
        assertThat(foreign.get(paper("day-sheet")).headers().firstValue("Content-Type"))
                .contains("application/problem+json");
    }

    @Test
    void a_resort_says_which_sheets_it_has_and_whoever_asks_for_others_gets_those() {
        assertThat(printed(paper("day-sheet"), "en").size()).isEqualTo(LETTER);
        keep("a4");
        try {
            assertThat(printed(paper("day-sheet"), "en").size()).isEqualTo(A4);
            assertThat(new ReadPaper(page.content(root() + "/pdf")).size()).isEqualTo(A4);
            assertThat(printed(paper("day-sheet?paper=letter"), "en").size()).isEqualTo(LETTER);
        } finally {
            keep("letter");
        }
        var path = "/api/v1/resorts/" + ours.resort() + "/paper-rule";
        assertThat(manager()
                        .put(
                                path,
                                Map.of("size", "a3"),
                                "If-Match",
                                manager().get(path).etag())
                        .status())
                .isEqualTo(422);
        assertThat(manager()
                        .put(path, Map.of("size", "a4"), "If-Match", "\"0\"")
                        .status())
                .isEqualTo(412);
    }

    @Test
    void a_manager_says_so_on_its_page_and_nobody_else_does() {
        var manager = PageClient.of(port, ours.email(Role.MANAGER));
        var rule = "/resorts/" + ours.resort() + "/paper-rule";
        assertThat(manager.get(rule).body()).contains("A4 (210 × 297 mm)", "Letter (8½ × 11 in)");
        var version = manager().get("/api/v1" + rule).etag().replace("\"", "");
        assertThat(manager.post(rule, Map.of("version", version, "size", "letter"))
                        .status())
                .isEqualTo(303);
        assertThat(manager.get(rule).body()).contains("Saved for");
        assertThat(page.get(rule).status()).isEqualTo(403);
    }
}
