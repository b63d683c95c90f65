package app.tailtown.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import app.tailtown.world.World;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A household that wants no mail gets none by itself, is told of nowhere in silence, and can still be written to by hand. */
@HouseTest
class WantsNoMailTest extends ReadMail {

    private static String wishes(World.Family who) {
        return "/api/v1/customers/" + who.customer().value() + "/unwanted-mail";
    }

    private void stop(World.Family who, String sort) {
        var stopped = desk.post(wishes(who), Map.of("sort", sort));
        assertThat(stopped.status()).as(stopped.body()).isEqualTo(200);
        assertThat(stopped.body()).contains(sort);
    }

    private Api.Reply again(Api.Reply stay) {
        return desk.post("/api/v1/messages/" + about(stay).getFirst().id() + "/again", Map.of());
    }

    @Test
    void what_happens_to_their_stays_is_not_told_and_the_stay_says_why() {
        var who = household("Ana Quiet", "Mimi", "quiet@example.com", "en");
        stop(who, "confirmations");
        stop(who, "confirmations");
        var stay = bookedBy(who, 5, 8);
        post();
        received(0);
        assertThat(about(stay).getFirst().why()).isEqualTo("unwanted");

        var screen = PageClient.of(port, ours.email(Role.FRONT_DESK));
        assertThat(screen.get("/reservations/" + stay.at("/id")).body()).contains("they want no mail of this kind");
        assertThat(screen.get("/customers/" + who.customer().value()).body())
                .contains("Confirmations", "No mail", "They want none since");
        assertThat(screen.get(about(stay).getFirst().path()).body())
                .contains("Ana Quiet want no mail of this kind", "Send all the same");
    }

    @Test
    void somebody_writes_to_them_all_the_same_and_what_comes_next_is_not_told_again() throws Exception {
        var who = household("Ana Asks", "Mimi", "asks@example.com", "es");
        stop(who, "confirmations");
        var stay = bookedBy(who, 5, 8);
        post();
        assertThat(again(stay).status()).isEqualTo(201);
        post();
        received(1);
        assertThat(to("asks@example.com").getSubject()).contains("Mimi");
        assertThat(state(stay)).isEqualTo("sent");

        assertThat(again(stay).status()).isEqualTo(201);
        post();
        received(2);

        assertThat(desk.post("/api/v1/reservations/" + stay.at("/id") + "/cancellation", Map.of())
                        .status())
                .isEqualTo(200);
        post();
        received(2);
    }

    @Test
    void what_is_written_already_is_not_sent_when_they_say_so_meanwhile() {
        var who = household("Ana Late", "Mimi", "late@example.com", "en");
        var stay = bookedBy(who, 5, 8);
        world.in(ours, posting::write);
        assertThat(state(stay)).isEqualTo("waiting");
        stop(who, "confirmations");
        post();
        received(0);
        assertThat(about(stay).getFirst().why()).isEqualTo("unwanted");
        assertThat(about(stay).getFirst().tries()).isZero();
    }

    @Test
    void one_sort_says_nothing_of_the_other_and_both_can_be_wanted_again() {
        var who = household("Ana Again", "Mimi", "again@example.com", "en");
        stop(who, "reminders");
        bookedBy(who, 5, 8);
        post();
        received(1);
        assertThat(desk.delete(wishes(who) + "?sort=reminders").status()).isEqualTo(200);
        assertThat(desk.get(wishes(who)).json().size()).isZero();
        assertThat(desk.post(wishes(who), Map.of("sort", "everything")).status())
                .isEqualTo(422);
        var theirs = new Api(port, world.theirs().token(Role.OWNER));
        assertThat(theirs.get(wishes(who)).status()).isEqualTo(404);
        assertThat(theirs.post(wishes(who), Map.of("sort", "reminders")).status())
                .isEqualTo(404);
    }

    @Test
    void on_its_page_one_press_stops_and_another_one_takes_it_back() {
        var who = household("Ana Press", "Mimi", "press@example.com", "en");
        var screen = PageClient.of(port, ours.email(Role.FRONT_DESK));
        var page = "/customers/" + who.customer().value() + "/mail";
        assertThat(screen.get(page).body()).contains("They want none: Confirmations");
        assertThat(screen.post(page, Map.of("sort", "confirmations")).status()).isEqualTo(303);
        assertThat(screen.get(page).body())
                .contains("They want it again: Confirmations", "get no confirmations by mail any more");
        assertThat(screen.post(page + "?sort=confirmations", Map.of("_method", "delete"))
                        .status())
                .isEqualTo(303);
        assertThat(desk.get(wishes(who)).json().size()).isZero();
        assertThat(PageClient.of(port, ours.email(Role.READ_ONLY))
                        .post(page, Map.of("sort", "confirmations"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void who_wanted_none_before_a_merge_wants_none_after_it() {
        var kept = household("Ana Kept", "Mimi", "kept@example.com", "en");
        var gone = household("Ana Gone", "Nero", "gone@example.com", "en");
        stop(gone, "confirmations");
        var merged = manager()
                .post(
                        "/api/v1/customers/" + kept.customer().value() + "/merge",
                        Map.of("otherId", gone.customer().value()));
        assertThat(merged.status()).as(merged.body()).isEqualTo(201);
        assertThat(desk.get(wishes(kept)).body()).contains("confirmations");
    }
}
