package app.tailtown.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A few move so that somebody fits in, and one press takes back the moves and the booking. */
@HouseTest
class RoomTakenBackTest extends MovingScene {

    private String room() {
        return "/api/v1/resorts/" + ours.resort() + "/make-room";
    }

    private Api.Reply proposed() {
        return desk.get(room() + "?arrives=%s&departs=%s&suiteTypeId=%s".formatted(day(20), day(24), type));
    }

    private Api.Reply makeRoom(Api.Reply proposed, Object suite) {
        var wish = Map.of(
                "resortId", ours.resort(),
                "serviceId", ours.boarding(),
                "customerId", family.customer().value(),
                "petIds", List.of(pet(0)),
                "arrives", day(20),
                "departs", day(24),
                "suiteId", suite);
        return desk.post(room(), Map.of("moves", proposed.json().at("/moves"), "booking", wish));
    }

    @Test
    void what_was_booked_into_the_room_is_taken_back_with_the_moves() {
        var early = stay(first, 20, 22);
        stay(second, 22, 24);
        var proposed = proposed();
        var made = ok(makeRoom(proposed, proposed.at("/suiteId")));
        assertThat(where(early)).isEqualTo("second 20-22 1");
        var booked = desk.get("/api/v1/reservations/" + made.at("/bookedId"));
        assertThat(where(booked)).isEqualTo("first 20-24 1");
        ok(undo(made));
        assertThat(where(early)).isEqualTo("first 20-22 1");
        assertThat(desk.get(path(booked)).json().at("/cancelled").isNull()).isFalse();
    }

    @Test
    void nobody_moves_for_a_booking_that_is_refused() {
        var early = stay(first, 20, 22);
        stay(second, 22, 24);
        var refused = makeRoom(proposed(), second);
        assertThat(refused.at("/code")).as(refused.body()).isEqualTo("suite-taken");
        assertThat(where(early)).isEqualTo("first 20-22 1");
    }

    @Test
    void on_the_pages_the_message_after_the_booking_takes_all_of_it_back() {
        var early = stay(first, 20, 22);
        stay(second, 22, 24);
        var browser = Visitor.signedIn(port, ours.email(Role.FRONT_DESK));
        var path = "/resorts/%s/make-room?arrives=%s&departs=%s&suiteTypeId=%s&petIds=%s&customerId=%s"
                .formatted(
                        ours.resort(),
                        day(20),
                        day(24),
                        type,
                        pet(0),
                        family.customer().value());
        var shown = browser.get(path);
        var moved = browser.send(path, fields(shown.body(), "(moves[^\"]*|freed)"));
        assertThat(moved.status()).as(moved.body()).isEqualTo(303);
        var page = browser.get(moved.location());
        assertThat(page.body()).contains("1 stay was moved").contains("/moves/").contains("name=\"room\"");
        var wish = new HashMap<>(fields(page.body(), "(room|customerId|resortId)"));
        wish.putAll(Map.of(
                "serviceId",
                ours.boarding().toString(),
                "petIds",
                pet(0).toString(),
                "arrives",
                day(20),
                "departs",
                day(24),
                "suiteId",
                first.toString()));
        var booked = browser.send("/resorts/" + ours.resort() + "/reservations", wish);
        assertThat(booked.status()).as(booked.body()).isEqualTo(303);
        var stay = browser.get(booked.location());
        assertThat(stay.body()).contains("1 stay made room");
        var undo = stay.find("action=\"([^\"]*/moves/[^\"]*)\"");
        assertThat(browser.get(undo).body()).contains("Take all of it back");
        assertThat(browser.send(undo, Map.of("_method", "delete")).status()).isEqualTo(303);
        assertThat(where(early)).isEqualTo("first 20-22 1");
        assertThat(browser.get(undo).body()).contains("Changed since");
        assertThat(browser.send(undo, Map.of("_method", "delete")).body()).contains("There is nothing to take back");
    }

    private static Map<String, String> fields(String body, String names) {
        return Pattern.compile("name=\"" + names + "\" value=\"([^\"]*)\"")
                .matcher(body)
                .results()
                .collect(Collectors.toMap(m -> m.group(1), m -> m.group(2), (a, _) -> a));
    }
}
