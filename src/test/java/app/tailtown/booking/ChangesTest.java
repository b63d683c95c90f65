package app.tailtown.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@HouseTest
class ChangesTest extends ChangingDesk {

    @Test
    void other_dates_take_the_same_suite_and_a_new_price() {
        var suite = suite();
        var booked = book(world.family(ours, 1), 5, 2, null);
        var changed = change(booked, Map.of("departs", today.plusDays(9).toString()));
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.at("/lets/0/suiteId")).isEqualTo(suite.toString());
        assertThat(changed.json().at("/quote/total/minor").asLong()).isEqualTo(4 * 5_000);
        assertThat(desk.get(path(booked)).json().at("/lets").size()).isEqualTo(1);
    }

    @Test
    void a_change_names_the_version_it_changes() {
        suite();
        var booked = book(world.family(ours, 1), 5, 2, null);
        var body = Map.of("arrives", booked.at("/arrives"), "departs", booked.at("/departs"), "suiteTypeId", type);
        assertThat(desk.put(path(booked), body).status()).isEqualTo(428);
        assertThat(desk.put(path(booked), body, "If-Match", "\"99\"").status()).isEqualTo(412);
        assertThat(change(booked, Map.of()).status()).isEqualTo(200);
        assertThat(change(booked, Map.of()).status()).as("stale by now").isEqualTo(412);
    }

    @Test
    void a_taken_suite_is_refused_with_the_free_ones_as_ways_out() {
        var first = suite();
        var second = suite();
        assertThat(book(world.family(ours, 1), 5, 3, first).status()).isEqualTo(201);
        var refused = book(world.family(ours, 1), 6, 3, first);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("suite-taken");
        assertThat(refused.at("/remedies/0/change/suiteId")).isEqualTo(second.toString());
        assertThat(refused.at("/detail")).contains("in one of the nights from ");
        var one = book(world.family(ours, 1), 6, 1, first);
        assertThat(one.at("/detail"))
                .contains("Ana Feld: Pet 1 has it, in the night of ")
                .doesNotContain(" to ");
        assertThat(book(world.family(ours, 1), 6, 3, second).status()).isEqualTo(201);
        assertThat(book(world.family(ours, 1), 6, 1, null).at("/code")).isEqualTo("type-full");
    }

    @Test
    void one_pet_departs_on_the_day_another_arrives() {
        suite();
        assertThat(book(world.family(ours, 1), 5, 2, null).status()).isEqualTo(201);
        assertThat(book(world.family(ours, 1), 7, 2, null).status()).isEqualTo(201);
        assertThat(book(world.family(ours, 1), 3, 2, null).status()).isEqualTo(201);
    }

    @Test
    void a_pet_sleeps_in_one_place() {
        suite();
        suite();
        var family = world.family(ours, 1);
        var booked = book(family, 5, 3, null);
        var refused = book(family, 7, 3, null);
        assertThat(refused.at("/code")).isEqualTo("pet-elsewhere");
        assertThat(refused.at("/facts/reservation")).isEqualTo(booked.at("/number"));
    }

    @Test
    void a_cancelled_stay_gives_its_suite_up_and_takes_it_again_while_it_is_free() {
        var suite = suite();
        var booked = book(world.family(ours, 1), 5, 2, null);
        assertThat(desk.post(path(booked) + "/cancellation", Map.of("reason", "flu"))
                        .at("/state"))
                .isEqualTo("cancelled");
        assertThat(desk.delete(path(booked) + "/cancellation").at("/lets/0/suiteId"))
                .isEqualTo(suite.toString());
        desk.post(path(booked) + "/cancellation", Map.of());
        assertThat(book(world.family(ours, 1), 5, 2, null).status()).isEqualTo(201);
        var refused = desk.delete(path(booked) + "/cancellation");
        assertThat(refused.at("/code")).as(refused.body()).isEqualTo("suite-taken");
    }

    @Test
    void a_guest_in_the_house_moves_from_today_on_and_slept_where_it_slept() {
        var first = suite();
        var booked = book(world.family(ours, 1), 0, 3, first);
        desk.post(path(booked) + "/check-in", Map.of());
        var second = suite();
        var moved = change(desk.get(path(booked)), Map.of("suiteId", second));
        assertThat(moved.at("/lets/0/suiteId")).as(moved.body()).isEqualTo(second.toString());
        assertThat(change(moved, Map.of("arrives", today.plusDays(1).toString()))
                        .at("/code"))
                .isEqualTo("already-arrived");
    }

    @Test
    void closing_an_occupied_suite_displaces_its_guests_and_lists_them() {
        var suite = suite();
        var booked = book(world.family(ours, 1), 5, 2, suite);
        var closed = manager.post(
                "/api/v1/suites/" + suite + "/closures",
                Map.of(
                        "from",
                        today.plusDays(4).toString(),
                        "until",
                        today.plusDays(40).toString(),
                        "reason",
                        "drain"));
        assertThat(closed.status()).as(closed.body()).isEqualTo(201);
        assertThat(closed.at("/displaced/0")).isEqualTo(booked.at("/id"));
        assertThat(desk.get(path(booked)).json().at("/lets/0/displaced").asBoolean())
                .isTrue();
        assertThat(book(world.family(ours, 1), 5, 2, suite).at("/code")).isEqualTo("suite-taken");
        var another = suite();
        assertThat(book(world.family(ours, 1), 5, 2, null).at("/code"))
                .as("the free one is owed to the displaced guest")
                .isEqualTo("type-full");
        var housed = change(desk.get(path(booked)), Map.of("suiteId", another));
        assertThat(housed.at("/lets/0/suiteId")).as(housed.body()).isEqualTo(another.toString());
    }

    @Test
    void a_household_with_a_stay_to_come_is_not_deleted() {
        suite();
        var family = world.family(ours, 1);
        var booked = book(family, 5, 2, null);
        var customer = "/api/v1/customers/" + family.customer().value() + "/deletion";
        assertThat(desk.post(customer, "").at("/code")).isEqualTo("stay-stands-in-the-way");
        desk.post(path(booked) + "/cancellation", Map.of());
        assertThat(desk.post(customer, "").status()).isEqualTo(200);
        assertThat(desk.delete(customer).status()).isEqualTo(200);
    }

    @Test
    void a_stay_of_many_weeks_is_lets_in_one_suite_that_nobody_sees() {
        var suite = suite();
        var booked = book(world.family(ours, 1), 5, 70, null);
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        assertThat(booked.json().at("/lets").size()).isEqualTo(3);
        assertThat(book(world.family(ours, 1), 60, 2, suite).at("/code")).isEqualTo("suite-taken");
        assertThat(booked.json().at("/quote/lines").size()).isEqualTo(1);
    }

    @Test
    void only_those_whose_work_it_is_may_do_it() {
        suite();
        var booked = book(world.family(ours, 1), 0, 2, null);
        var kennel = new Api(port, ours.tokens().get(Role.KENNEL));
        var reader = new Api(port, ours.tokens().get(Role.READ_ONLY));
        assertThat(kennel.post(path(booked) + "/cancellation", Map.of()).status())
                .isEqualTo(403);
        assertThat(reader.post(path(booked) + "/check-in", Map.of()).status()).isEqualTo(403);
        assertThat(kennel.post(path(booked) + "/check-in", Map.of()).status()).isEqualTo(200);
        assertThat(reader.get(path(booked)).status()).isEqualTo(200);
    }

    @Test
    void pets_of_another_household_are_unknown() {
        suite();
        var mine = world.family(ours, 1);
        var other = world.family(ours, 1);
        var mixed = new World.Family(
                mine.customer(), List.of(mine.pets().getFirst(), other.pets().getFirst()));
        var refused = book(mixed, 5, 2, null);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("/petIds/1");
    }
}
