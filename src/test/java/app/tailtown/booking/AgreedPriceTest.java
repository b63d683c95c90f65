package app.tailtown.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.world.Api.Reply;
import app.tailtown.world.HouseTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was agreed stands, whatever rates come after it, until somebody sleeps elsewhere or longer. */
@HouseTest
class AgreedPriceTest extends ChangingDesk {

    private Reply booked;

    @BeforeEach
    void booked_before_the_nights_became_dearer() {
        suite();
        booked = book(world.family(ours, 1), 40, 3, null);
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        var dearer = manager.post(
                "/api/v1/resorts/" + ours.resort() + "/rates",
                Map.of(
                        "suiteTypeId", type,
                        "from", today.plusDays(30).toString(),
                        "firstPet", 99_900,
                        "secondPet", 99_900,
                        "furtherPet", 99_900));
        assertThat(dearer.status()).as(dearer.body()).isEqualTo(201);
    }

    private Reply changed(Map<String, Object> to) {
        var all =
                new HashMap<String, Object>(Map.of("arrives", booked.at("/arrives"), "departs", booked.at("/departs")));
        all.putAll(to);
        var changed = desk.put(path(booked), all, "If-Match", booked.etag());
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        return desk.get(path(booked));
    }

    private static String total(Reply stay) {
        return stay.at("/quote/total/minor");
    }

    @Test
    void a_note_and_a_promised_suite_cost_nothing() {
        var noted = changed(Map.of("note", "Calls before a storm", "pinned", true));
        assertThat(noted.at("/note")).isEqualTo("Calls before a storm");
        assertThat(total(noted)).isNotEmpty().isEqualTo(total(booked));
    }

    @Test
    void another_night_is_priced_as_rates_are_now() {
        var longer = changed(Map.of("departs", today.plusDays(44).toString()));
        assertThat(Long.parseLong(total(longer))).isGreaterThan(2 * 99_900);
    }
}
