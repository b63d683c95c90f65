package app.tailtown.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.world.HouseTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a booked stay can become. */
@HouseTest
class FamilyChangesTest extends FamilyStays {

    @Test
    void a_stay_becomes_longer_and_shorter_where_it_is() {
        var suite = suite();
        var booked = booked(5, 7, Map.of());
        assertThat(total(change(booked, 5, 9, Map.of()))).isEqualTo(4 * 8_000);
        assertThat(lets(booked)).containsExactly("5-9 2");
        assertThat(total(change(booked, 6, 8, Map.of()))).isEqualTo(2 * 8_000);
        assertThat(book(world.family(ours, 1), 8, 10, Map.of("suiteId", suite)).status())
                .isEqualTo(201);
        var refused = change(booked, 6, 9, Map.of());
        assertThat(refused.at("/code")).as(refused.body()).isEqualTo("suite-taken");
    }

    @Test
    void nights_that_are_not_free_where_they_are_can_be_spent_elsewhere() {
        var first = suite();
        var second = suite();
        var booked = booked(5, 7, Map.of("suiteId", first));
        assertThat(book(world.family(ours, 1), 7, 9, Map.of("suiteId", first)).status())
                .isEqualTo(201);
        var refused = change(booked, 5, 8, Map.of());
        assertThat(refused.at("/remedies/0/change/suiteId")).isEqualTo(second.toString());
        assertThat(refused.at("/remedies/0/change/from")).isEqualTo(day(7));
        var moved = change(booked, 5, 8, Map.of("suiteId", second, "from", day(7)));
        assertThat(moved.status()).as(moved.body()).isEqualTo(200);
        assertThat(lets(booked)).containsExactly("5-7 2", "7-8 2");
    }

    @Test
    void one_of_them_moves_to_another_suite_from_a_night_on() {
        suite();
        var second = suite();
        var booked = booked(5, 9, Map.of());
        var more = new HashMap<>(each("petId", pet(1), "suiteId", second));
        more.put("from", day(7));
        var moved = change(booked, 5, 9, more);
        assertThat(lets(booked)).as(moved.body()).containsExactlyInAnyOrder("5-7 2", "7-9 1", "7-9 1");
        assertThat(total(moved)).isEqualTo(2 * 8_000 + 2 * 10_000);
    }

    @Test
    void a_pet_joins_and_one_that_has_not_come_stays_at_home() {
        suite();
        family = world.family(ours, 3);
        suite();
        var booked = booked(5, 7, Map.of("petIds", List.of(pet(0))));
        var joined = change(booked, 5, 7, Map.of("petIds", List.of(pet(0), pet(1))));
        assertThat(lets(booked)).as(joined.body()).containsExactly("5-7 2");
        change(booked, 5, 7, Map.of("petIds", List.of(pet(0), pet(1), pet(2))));
        assertThat(lets(booked)).containsExactlyInAnyOrder("5-7 2", "5-7 1");
        var left = change(booked, 5, 7, Map.of("petIds", List.of(pet(2))));
        assertThat(left.json().at("/pets").size()).isEqualTo(1);
        assertThat(lets(booked)).containsExactly("5-7 1");
        assertThat(change(booked, 5, 7, Map.of("petIds", List.of(pet(0), pet(2))))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_pet_that_has_come_stays_on_the_list_and_those_who_are_due_come_together() {
        suite();
        var booked = booked(0, 3, Map.of());
        var one = Map.of("petIds", List.of(pet(0)));
        assertThat(desk.post(path(booked) + "/check-in", one).at("/state")).isEqualTo("in-house");
        var refused = change(booked, 0, 3, Map.of("petIds", List.of(pet(1))));
        assertThat(refused.at("/code")).isEqualTo("pet-has-come");
        assertThat(refused.at("/remedies/0/href")).isNotEmpty();
        var all = desk.post(path(booked) + "/check-in", Map.of());
        assertThat(all.json().at("/pets/1/checkedInAt").isNull()).isFalse();
    }

    @Test
    void of_a_family_in_two_types_the_one_that_is_full_is_named() {
        var first = suite();
        var other = world.type(ours, ours.resorts().getFirst());
        var second = world.suite(ours, ours.resorts().getFirst(), other);
        var more = new HashMap<String, Object>(each("petId", pet(1), "suiteId", second));
        more.put("suiteId", first);
        var booked = booked(5, 7, more);
        assertThat(book(world.family(ours, 1), 20, 22, Map.of("suiteTypeId", other))
                        .status())
                .isEqualTo(201);
        var refused = change(booked, 20, 22, Map.of());
        assertThat(refused.at("/code")).as(refused.body()).isEqualTo("type-full");
        var full = desk.get("/api/v1/suites/" + second).at("/suiteType");
        assertThat(refused.at("/facts/suiteType")).isEqualTo(full);
    }

    @Test
    void two_stays_exchange_suites_and_each_has_its_own_price() {
        var left = suite();
        var right = suite();
        var one = booked(5, 8, Map.of("suiteId", left));
        var other = book(world.family(ours, 1), 5, 8, Map.of("suiteId", right));
        var swap = Map.of("suiteId", left, "withSuiteId", right, "from", day(6));
        var swapped = desk.post(path(one) + "/swap", swap);
        assertThat(swapped.status()).as(swapped.body()).isEqualTo(200);
        assertThat(swapped.at("/lets/1/suiteId")).isEqualTo(right.toString());
        assertThat(desk.get(path(other)).at("/lets/1/suiteId")).isEqualTo(left.toString());
        assertThat(desk.get(path(other)).at("/lets/0/suiteId")).isEqualTo(right.toString());
        var again = desk.post(
                path(one) + "/swap",
                Map.of("suiteId", left, "withSuiteId", suite(), "withId", other.at("/id"), "from", day(6)));
        assertThat(again.at("/code")).as(again.body()).isEqualTo("not-in-that-suite");
        var here = booked(20, 22, Map.of("suiteId", left));
        var after = book(world.family(ours, 1), 22, 24, Map.of("suiteId", left));
        var itself = Map.of("suiteId", left, "withSuiteId", left, "withId", after.at("/id"));
        var same = desk.post(path(here) + "/swap", itself);
        assertThat(same.at("/errors/0/pointer")).as(same.body()).isEqualTo("/withSuiteId");
    }

    @Test
    void who_has_no_room_after_an_exchange_keeps_what_it_has() {
        var left = suite();
        var right = suite();
        var one = booked(5, 9, Map.of("suiteId", left));
        var other = book(world.family(ours, 1), 5, 7, Map.of("suiteId", right));
        assertThat(book(world.family(ours, 1), 7, 9, Map.of("suiteId", right)).status())
                .isEqualTo(201);
        var refused = desk.post(
                path(one) + "/swap", Map.of("suiteId", left, "withId", other.at("/id"), "withSuiteId", right));
        assertThat(refused.at("/code")).isEqualTo("suite-taken");
        assertThat(refused.at("/remedies/0/href")).endsWith("/edit");
        assertThat(desk.get(path(one)).at("/lets/0/suiteId")).isEqualTo(left.toString());
    }
}
