package app.tailtown.daycare;

import static app.tailtown.daycare.CampWorld.made;
import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.world.HouseTest;
import app.tailtown.world.MovingClock;
import app.tailtown.world.Visitor;
import app.tailtown.world.World;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class DayCampTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    CampWorld camp;

    @BeforeEach
    void open() {
        camp = CampWorld.open(world, port);
    }

    @Test
    void a_family_comes_for_a_day_and_goes_home() {
        var group = camp.group(5);
        var family = world.family(camp.ours(), 2);
        var booked = made(camp.book(family, group, camp.today()));
        assertThat(booked.at("/visits/0/number")).startsWith("D-");
        assertThat(booked.json().at("/visits/0/quote/total/minor").asLong()).isEqualTo(2 * 4_000);
        assertThat(camp.taken(group, camp.today())).isEqualTo(2);

        var path = "/api/v1/camp-visits/" + booked.at("/visits/0/id");
        assertThat(camp.desk().post(path + "/check-out", Map.of()).at("/code")).isEqualTo("not-checked-in");
        assertThat(made(camp.desk().post(path + "/check-in", Map.of())).at("/state"))
                .isEqualTo("in-house");
        assertThat(camp.desk().post(path + "/check-in", Map.of()).at("/code")).isEqualTo("already-checked-in");
        assertThat(camp.desk().post(path + "/cancellation", Map.of()).at("/code"))
                .isEqualTo("pets-came-to-camp");
        var one = Map.of("petIds", List.of(family.pets().getFirst().value()));
        assertThat(made(camp.desk().post(path + "/check-out", one)).at("/state"))
                .isEqualTo("in-house");
        assertThat(made(camp.desk().post(path + "/check-out", Map.of())).at("/state"))
                .isEqualTo("gone-home");
        assertThat(made(camp.desk().delete(path + "/check-out")).at("/state")).isEqualTo("in-house");
        assertThat(made(camp.desk().delete(path + "/check-in")).at("/state")).isEqualTo("booked");
    }

    /** Each line: what was booked, when they came, when they went, what one pet pays. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            morning,   08:00, 12:59, 2500
            morning,   08:00, 13:01, 4000
            afternoon, 13:00, 18:30, 2500
            afternoon, 12:40, 18:30, 4000
            full,      08:00, 12:00, 4000""")
    void a_half_day_across_the_cut_off_costs_a_full_one(String part, LocalTime came, LocalTime went, long pays) {
        var group = camp.group(5);
        var zone = camp.ours().resorts().getFirst().zone();
        var booked = made(camp.desk()
                .post(
                        "/api/v1/camp-visits",
                        camp.wish(
                                world.family(camp.ours(), 1),
                                group,
                                part,
                                camp.today().plusDays(2))));
        var path = "/api/v1/camp-visits/" + booked.at("/visits/0/id");
        var day = camp.today().plusDays(2);
        MovingClock.at(
                day.atTime(came).atZone(zone).toInstant(),
                () -> made(camp.owner().post(path + "/check-in", Map.of())));
        MovingClock.at(day.atTime(went).atZone(zone).toInstant(), () -> {
            var out = made(camp.owner().post(path + "/check-out", Map.of()));
            assertThat(out.json().at("/quote/total/minor").asLong()).isEqualTo(pays);
            var back = made(camp.owner().delete(path + "/check-out"));
            assertThat(back.json().at("/quote/total/minor").asLong()).isEqualTo(part.equals("full") ? 4_000 : 2_500);
        });
    }

    @Test
    void a_full_day_is_refused_with_the_next_days_and_another_group_as_ways_out() {
        var full = camp.group(1);
        var other = camp.group(3);
        camp.fill(full, camp.day(3), 1);
        var no = camp.book(world.family(camp.ours(), 1), full, camp.day(3));

        assertThat(no.status()).isEqualTo(409);
        assertThat(no.at("/code")).isEqualTo("camp-full");
        assertThat(no.json().at("/facts/free").asInt()).isZero();
        assertThat(no.json()
                        .at("/remedies")
                        .valueStream()
                        .map(r -> r.at("/change").toString()))
                .contains("{\"days\":\"" + camp.day(4) + "\"}", "{\"days\":\"" + camp.day(5) + "\"}")
                .contains("{\"groupId\":\"" + other + "\"}");
    }

    @Test
    void of_several_days_all_are_booked_or_none_or_those_that_can_be_had() {
        var group = camp.group(1);
        camp.fill(group, camp.day(4), 1);
        made(camp.except(group, camp.day(5), 0));
        var family = world.family(camp.ours(), 1);
        var no = camp.book(family, group, camp.day(3), camp.day(4), camp.day(5));
        assertThat(no.at("/code")).isEqualTo("camp-full");
        assertThat(no.at("/remedies/0/code")).isEqualTo("book-possible-days");
        assertThat(camp.taken(group, camp.day(3))).isZero();

        var possible = new HashMap<>(camp.wish(family, group, "full", camp.day(5), camp.day(4), camp.day(3)));
        possible.put("possibleOnly", true);
        var some = made(camp.desk().post("/api/v1/camp-visits", possible));
        assertThat(some.json().at("/visits")).hasSize(1);
        assertThat(some.at("/visits/0/day")).isEqualTo(camp.day(3).toString());
        assertThat(some.json()
                        .at("/notBooked")
                        .valueStream()
                        .map(n -> n.at("/code").asString()))
                .containsExactly("camp-full", "camp-closed");
    }

    @Test
    void a_day_is_moved_cancelled_and_brought_back_as_long_as_there_is_a_place() {
        var group = camp.group(1);
        var booked = made(camp.book(world.family(camp.ours(), 1), group, camp.day(3)));
        var visit = camp.show(booked);
        var path = "/api/v1/camp-visits/" + booked.at("/visits/0/id");
        var half = Map.of("day", camp.day(4).toString(), "part", "morning");
        assertThat(camp.desk().put(path, half).status()).isEqualTo(428);
        assertThat(camp.desk().put(path, half, "If-Match", "\"77\"").status()).isEqualTo(412);
        var moved = made(camp.desk().put(path, half, "If-Match", visit.etag()));
        assertThat(moved.json().at("/quote/total/minor").asLong()).isEqualTo(2_500);
        assertThat(camp.taken(group, camp.day(3))).isZero();
        assertThat(camp.taken(group, camp.day(4))).isEqualTo(1);

        made(camp.desk().post(path + "/cancellation", Map.of("reason", "ill")));
        assertThat(camp.taken(group, camp.day(4))).isZero();
        made(camp.desk().delete(path + "/cancellation"));
        made(camp.desk().post(path + "/cancellation", Map.of()));
        camp.fill(group, camp.day(4), 1);
        assertThat(camp.desk().delete(path + "/cancellation").at("/code")).isEqualTo("camp-full");
    }

    @Test
    void a_pet_comes_once_a_day_and_the_answer_names_the_other_booking() {
        var group = camp.group(5);
        var family = world.family(camp.ours(), 1);
        var first = made(camp.book(family, group, camp.day(3)));
        var no = camp.book(family, group, camp.day(3));
        assertThat(no.at("/code")).isEqualTo("pet-in-camp-already");
        assertThat(no.at("/facts/visit")).isEqualTo(first.at("/visits/0/number"));
    }

    @Test
    void a_banned_household_is_refused_and_one_with_a_day_to_come_is_not_deleted() {
        var group = camp.group(5);
        var family = world.family(camp.ours(), 1);
        var customer = "/api/v1/customers/" + family.customer().value();
        made(camp.book(family, group, camp.day(3)));
        assertThat(camp.owner().post(customer + "/deletion", Map.of()).at("/code"))
                .isEqualTo("stay-stands-in-the-way");
        made(camp.owner().post(customer + "/ban", Map.of("why", "bit the vet")));
        assertThat(camp.book(family, group, camp.day(4)).at("/code")).isEqualTo("customer-banned");
    }

    @ParameterizedTest
    @CsvSource({"en, To come, Regulars", "es, Por venir, Habituales"})
    void the_day_speaks_both_languages(String language, String toCome, String regulars) {
        var group = camp.group(5);
        camp.fill(group, camp.day(1), 2);
        var desk = Visitor.signedIn(port, camp.ours().email(app.tailtown.identity.Role.FRONT_DESK));
        var root = "/resorts/" + camp.ours().resort() + "/day-camp";
        desk.get(root);
        desk.send("/language", Map.of("language", language));
        try {
            assertThat(desk.get(root + "?day=" + camp.day(1)).body()).contains(toCome, regulars, "2 ");
        } finally {
            desk.send("/language", Map.of("language", "en"));
        }
    }
}
