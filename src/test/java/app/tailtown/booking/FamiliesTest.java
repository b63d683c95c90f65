package app.tailtown.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Several pets of one stay: suites, dates and prices of each. */
@HouseTest
class FamiliesTest extends FamilyStays {

    @Test
    void a_family_that_does_not_fit_into_one_suite_has_several_and_a_first_pet_in_each() {
        suite();
        suite();
        family = world.family(ours, 3);
        var booked = booked(5, 7, Map.of());
        assertThat(lets(booked)).containsExactlyInAnyOrder("5-7 2", "5-7 1");
        assertThat(total(booked)).isEqualTo(2 * (5_000 + 3_000 + 5_000));
        assertThat(book(world.family(ours, 1), 6, 7, Map.of()).at("/code")).isEqualTo("type-full");
    }

    @Test
    void what_is_offered_says_who_would_sleep_where_and_what_it_costs() {
        suite();
        suite();
        family = world.family(ours, 3);
        var query = "?arrives=%s&departs=%s&petIds=%s,%s,%s".formatted(day(5), day(7), pet(0), pet(1), pet(2));
        var offers = desk.get("/api/v1/resorts/" + ours.resort() + "/availability" + query);
        var offer = offers.json()
                .valueStream()
                .filter(o -> o.at("/suiteTypeId").asString().equals(type.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(offer.at("/suitesFree").size()).isZero();
        assertThat(offer.at("/lodging").size()).isEqualTo(2);
        assertThat(offer.at("/total/minor").asLong()).isEqualTo(2 * (5_000 + 3_000 + 5_000));
    }

    @Test
    void the_desk_divides_a_family_by_hand() {
        var left = suite();
        var right = suite();
        var apart = List.of(Map.of("petId", pet(0), "suiteId", right), Map.of("petId", pet(1), "suiteId", left));
        var booked = booked(5, 7, Map.of("each", apart));
        assertThat(total(booked)).isEqualTo(2 * 10_000);
        assertThat(lets(booked)).containsExactlyInAnyOrder("5-7 1", "5-7 1");
        var refused = book(world.family(ours, 3), 8, 9, Map.of("suiteId", left));
        assertThat(refused.at("/code")).isEqualTo("too-many-pets");
        assertThat(refused.at("/remedies/0/code")).isEqualTo("book-several");
    }

    @Test
    void a_dog_leaves_on_friday_while_its_sister_stays_until_sunday() {
        suite();
        var booked = booked(5, 9, each("petId", pet(0), "departs", day(7)));
        assertThat(lets(booked)).containsExactly("5-7 2", "7-9 1");
        assertThat(total(booked)).isEqualTo(2 * (5_000 + 3_000) + 2 * 5_000);
        assertThat(booked.at("/departs")).isEqualTo(day(9));
        assertThat(booked.at("/pets/0/departs")).isEqualTo(day(7));
    }

    @Test
    void today_shows_of_a_family_those_whose_day_it_is() {
        suite();
        var booked = booked(0, 3, each("petId", pet(0), "arrives", day(1)));
        var pages = PageClient.of(port, ours.signIns().get(Role.FRONT_DESK));
        var list = pages.get("/resorts/" + ours.resort() + "/today").body();
        var row = list.substring(list.indexOf("/reservations/" + booked.at("/id")));
        assertThat(row.substring(0, row.indexOf("</form>")))
                .contains("petIds", pet(1).toString())
                .doesNotContain(pet(0).toString());
        assertThat(desk.post(path(booked) + "/check-in", Map.of("petIds", List.of(pet(0))))
                        .at("/code"))
                .isEqualTo("not-due-yet");
        var in = desk.post(path(booked) + "/check-in", Map.of());
        assertThat(in.at("/state")).isEqualTo("in-house");
        assertThat(in.json().at("/pets/0/checkedInAt").isNull()).isTrue();
    }

    @Test
    void the_pages_say_how_a_family_lodges() {
        suite();
        suite();
        family = world.family(ours, 3);
        var pages = PageClient.of(port, ours.signIns().get(Role.FRONT_DESK));
        var enquiry = "/resorts/%s/reservations/new?customerId=%s&arrives=%s&departs=%s&suiteTypeId=%s"
                .formatted(ours.resort(), family.customer().value(), day(5), day(7), type);
        assertThat(pages.get(enquiry).body()).contains("2 suites: ", "$260.00", "Not the same for all");
        assertThat(pages.get(enquiry + "&apart=true").body()).contains("each[2].petId");
        var booked = booked(5, 7, each("petId", pet(0), "departs", day(6)));
        assertThat(pages.get("/reservations/" + booked.at("/id") + "/edit").body())
                .contains("Where they are", "value=\"" + day(6) + "\"");
        assertThat(pages.get("/reservations/" + booked.at("/id")).body()).contains("Pet 1", "first pet in");
        assertThat(pages.get("/reservations/" + booked.at("/id") + "/swap").status())
                .isEqualTo(200);
    }
}
