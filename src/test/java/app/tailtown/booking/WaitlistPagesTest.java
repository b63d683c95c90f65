package app.tailtown.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import app.tailtown.world.World;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How one comes to the waitlist, and what its pages and its list show. */
@HouseTest
class WaitlistPagesTest extends WaitlistStays {

    private World.Family first;
    private World.Family second;
    private Api.Reply stay;

    @BeforeEach
    void everything_is_full() {
        suite();
        stay = booked(5, 8, Map.of());
        first = world.family(ours, 1);
        second = world.family(ours, 2);
    }

    @Test
    void a_booking_that_finds_nothing_leads_to_the_waitlist_with_everything_filled_in() {
        var refused = book(first, 5, 8, Map.of());
        assertThat(refused.at("/code")).isEqualTo("type-full");
        var wait = refused.json()
                .at("/remedies")
                .valueStream()
                .filter(r -> r.at("/code").asString().equals("wait"))
                .findFirst()
                .orElseThrow();
        var page = PageClient.of(port, ours.email(Role.FRONT_DESK));
        var form = page.get(wait.at("/href").asString());
        assertThat(form.status()).as(form.body()).isEqualTo(200);
        assertThat(form.body())
                .contains(day(5), day(8), type.toString())
                .containsPattern("value=\"" + first.pets().getFirst().value() + "\"[^>]* checked");
    }

    @Test
    void the_list_is_searched_paged_and_saved_as_a_file() {
        var one = waiting(first, 5, 8, Map.of());
        waiting(second, 5, 8, Map.of());
        var list = "/api/v1/resorts/" + ours.resort() + "/waitlist";
        var page = desk.get(list + "?limit=1");
        assertThat(page.json().at("/items").size()).isEqualTo(1);
        assertThat(page.at("/next")).isNotEmpty();
        assertThat(desk.get(list + "?limit=1&after=" + page.at("/next")).at("/items/0/id"))
                .isNotEqualTo(page.at("/items/0/id"));
        assertThat(desk.get(list + "?after=AAAA").status()).isEqualTo(422);
        assertThat(desk.get(list + "?state=done").status()).isEqualTo(200);
        var screen = PageClient.of(port, ours.email(Role.FRONT_DESK));
        var shown = screen.get("/resorts/" + ours.resort() + "/waitlist?q=Feld").body();
        assertThat(shown).contains("/waitlist/" + one.at("/id"), "Put on the waitlist");
        assertThat(screen.get("/resorts/" + ours.resort() + "/waitlist.csv").body())
                .contains("Feld", day(5));
        assertThat(screen.get("/waitlist/" + one.at("/id")).body()).contains("Offer now", "Take off the waitlist");
        assertThat(screen.get("/customers/" + first.customer().value()).body()).contains("/waitlist/" + one.at("/id"));
        assertThat(screen.get("/waitlist/" + one.at("/id") + "/edit").body()).contains(day(5), type.toString());
    }

    @Test
    void the_desk_puts_offers_and_takes_the_answer_with_buttons() {
        var screen = PageClient.of(port, ours.email(Role.FRONT_DESK));
        var list = "/resorts/" + ours.resort() + "/waitlist";
        var put = screen.post(
                list,
                Map.of(
                        "resortId", ours.resort(),
                        "serviceId", ours.boarding(),
                        "customerId", first.customer().value(),
                        "petIds", first.pets().getFirst().value(),
                        "arrives", day(5),
                        "departs", day(8),
                        "flexDays", "0",
                        "suiteTypeIds", type));
        assertThat(put.status()).as(put.body()).isEqualTo(303);
        var entry = put.headers().firstValue("Location").orElseThrow();
        assertThat(screen.post(entry + "/offer", Map.of()).body()).contains("data-focus", "/why-not?");
        cancelled(stay);
        assertThat(screen.post(entry + "/offer", Map.of()).status()).isEqualTo(303);
        assertThat(screen.get(entry).body()).contains("Offered until", "They take it", "They pass");
        assertThat(screen.get(list + "?state=offered").body()).contains(entry, "They take it");
        assertThat(screen.post(entry + "/offer", Map.of("_method", "DELETE")).status())
                .isEqualTo(303);
        assertThat(screen.post(entry + "/withdrawal", Map.of("reason", "Moved away"))
                        .status())
                .isEqualTo(303);
        assertThat(screen.get(entry).body()).contains("Moved away", "Put back");
        assertThat(screen.get(list + "?state=done").body()).contains(entry);
    }

    @Test
    void whoever_books_is_told_who_waits_for_the_same_nights() {
        var screen = PageClient.of(port, ours.email(Role.FRONT_DESK));
        var form = "/resorts/%s/reservations/new?customerId=%s&arrives=%s&departs="
                .formatted(ours.resort(), second.customer().value(), day(300));
        waiting(first, 303, 305, Map.of("flexDays", 1));
        assertThat(screen.get(form + day(302)).body()).doesNotContain("among these");
        assertThat(screen.get(form + day(303)).body()).contains("1 family waits for nights among these");
    }

    @Test
    void a_wish_that_waits_already_is_not_told_to_wait() {
        var one = waiting(first, 5, 8, Map.of());
        var screen = PageClient.of(port, ours.email(Role.FRONT_DESK));
        assertThat(screen.post("/waitlist/" + one.at("/id") + "/offer", Map.of())
                        .body())
                .contains("/why-not?")
                .doesNotContain("/waitlist/new?");
    }
}
