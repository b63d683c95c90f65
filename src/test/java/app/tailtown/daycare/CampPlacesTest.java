package app.tailtown.daycare;

import static app.tailtown.daycare.CampWorld.made;
import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.world.Api.Reply;
import app.tailtown.world.HouseTest;
import app.tailtown.world.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class CampPlacesTest {

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
    void what_nobody_said_is_neither_free_nor_free_of_charge() {
        var group = camp.groupOnly(camp.hours());
        assertThat(camp.book(world.family(camp.ours(), 1), group, camp.day(3)).at("/code"))
                .isEqualTo("camp-places-unknown");

        var unpriced = world.unpricedDayCamp(camp.ours());
        var hours = new HashMap<>(camp.hours());
        hours.put("serviceIds", List.of(unpriced));
        var other = camp.groupOnly(hours);
        made(camp.places(other, camp.today(), 9));
        var wish = new HashMap<>(camp.wish(world.family(camp.ours(), 1), other, "full", camp.day(3)));
        wish.put("serviceId", unpriced);
        var no = camp.desk().post("/api/v1/camp-visits", wish);
        assertThat(no.at("/code")).isEqualTo("no-camp-rate");
        assertThat(no.at("/remedies/0/href")).endsWith("/day-camp/settings");
    }

    @Test
    void capacity_changes_leave_everybody_the_place_they_have() {
        var group = camp.group(4);
        camp.fill(group, camp.day(6), 3);
        var no = camp.places(group, camp.day(5), 2);
        assertThat(no.at("/code")).isEqualTo("fewer-places-than-taken");
        assertThat(no.json().at("/facts/taken").asInt()).isEqualTo(3);
        assertThat(no.at("/facts/day")).isEqualTo(camp.day(6).toString());
        assertThat(camp.except(group, camp.day(6), 0).at("/code")).isEqualTo("fewer-places-than-taken");

        made(camp.places(group, camp.day(5), 3));
        assertThat(camp.book(world.family(camp.ours(), 1), group, camp.day(6)).at("/code"))
                .isEqualTo("camp-full");
        var more = made(camp.except(group, camp.day(6), 5));
        made(camp.book(world.family(camp.ours(), 1), group, camp.day(6)));
        assertThat(camp.owner()
                        .delete("/api/v1/camp-exceptions/" + more.at("/id"))
                        .at("/code"))
                .isEqualTo("fewer-places-than-taken");
    }

    @Test
    void where_guests_rest_a_suite_is_let_for_the_hours_and_not_for_the_night() {
        var resort = camp.ours().resorts().getFirst();
        var type = world.type(camp.ours(), resort);
        world.suite(camp.ours(), resort, type);
        var group = restingIn(type);
        var booked = made(camp.book(world.family(camp.ours(), 1), group, camp.day(3)));
        assertThat(booked.json().at("/visits/0/suites")).hasSize(1);

        var no = camp.book(world.family(camp.ours(), 1), group, camp.day(3));
        assertThat(no.at("/code")).isEqualTo("camp-suites-full");
        assertThat(no.at("/remedies/0/code")).isEqualTo("take-camp-day");
        assertThat(camp.taken(group, camp.day(3))).isEqualTo(1);
        assertThat(boarding(type, 2).at("/code")).isEqualTo("type-full");
        assertThat(freeInTheNightOf(type, 2)).isZero();
        made(camp.desk().post("/api/v1/camp-visits/" + booked.at("/visits/0/id") + "/cancellation", Map.of()));
        made(boarding(type, 2));
    }

    /** As a booking page says it. */
    private int freeInTheNightOf(UUID type, int inDays) {
        return camp.desk()
                .get("/api/v1/resorts/%s/availability?arrives=%s&departs=%s"
                        .formatted(camp.ours().resort(), camp.day(inDays), camp.day(inDays + 1)))
                .json()
                .valueStream()
                .filter(t -> t.at("/suiteTypeId").asString().equals(type.toString()))
                .mapToInt(t -> t.at("/nights/0/free").asInt())
                .sum();
    }

    @Test
    void where_only_suites_with_a_weight_limit_are_left_it_has_to_be_known_what_a_pet_weighs() {
        var resort = camp.ours().resorts().getFirst();
        var type = world.type(camp.ours(), resort);
        made(camp.owner()
                .post(
                        "/api/v1/resorts/" + camp.ours().resort() + "/suites",
                        Map.of("suiteTypeId", type, "name", "Light", "maximumPets", 2, "weightLimitGrams", 10_000)));
        var group = restingIn(type);
        var family = world.family(camp.ours(), 1);

        var no = camp.book(family, group, camp.day(3));
        assertThat(no.at("/code")).isEqualTo("camp-weight-unknown");
        assertThat(no.at("/remedies/0/href"))
                .isEqualTo("/pets/" + family.pets().getFirst().value() + "/edit");
        assertThat(camp.taken(group, camp.day(3))).isZero();
    }

    private String restingIn(UUID type) {
        var hours = new HashMap<>(camp.hours());
        hours.put("suiteTypeId", type);
        var group = camp.groupOnly(hours);
        made(camp.places(group, camp.today(), 9));
        return group;
    }

    private Reply boarding(UUID type, int from) {
        var family = world.family(camp.ours(), 1);
        return camp.desk()
                .post(
                        "/api/v1/reservations",
                        Map.of(
                                "resortId", camp.ours().resort(),
                                "serviceId", camp.ours().boarding(),
                                "customerId", family.customer().value(),
                                "petIds", List.of(family.pets().getFirst().value()),
                                "arrives", camp.day(from).toString(),
                                "departs", camp.day(from + 2).toString(),
                                "suiteTypeId", type));
    }

    @Test
    void a_date_on_which_the_resort_is_closed_has_no_day_camp() {
        var group = camp.group(5);
        var closed = made(camp.owner()
                .post(
                        "/api/v1/resorts/" + camp.ours().resort() + "/closed-dates",
                        Map.of("name", "Founders’ Day", "from", camp.day(350).toString())));
        try {
            var no = camp.book(world.family(camp.ours(), 1), group, camp.day(350));
            assertThat(no.at("/code")).isEqualTo("camp-closed");
            assertThat(no.at("/facts/reason")).isEqualTo("Founders’ Day");
            assertThat(camp.taken(group, camp.day(350))).isZero();
        } finally {
            camp.owner().delete("/api/v1/closed-dates/" + closed.at("/id"));
        }
    }
}
