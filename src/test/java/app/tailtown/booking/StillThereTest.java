package app.tailtown.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.MovingClock;
import app.tailtown.world.PageClient;
import app.tailtown.world.Visitor;
import app.tailtown.world.World;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever comes before their suite is empty is told so on Today, is asked about where nothing says it, and is checked in all the same. */
@HouseTest
class StillThereTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    Company ours;
    Api desk;
    LocalDate today;
    UUID suite;

    @BeforeEach
    void open() {
        ours = world.ours();
        desk = new Api(port, ours.tokens().get(Role.FRONT_DESK));
        var resort = ours.resorts().getFirst();
        today = LocalDate.now(resort.zone());
        suite = world.suite(ours, resort, world.type(ours, resort));
    }

    private String book(int from, int until) {
        var family = world.family(ours, 1);
        var booked = desk.post(
                "/api/v1/reservations",
                Map.of(
                        "resortId", ours.resort(),
                        "serviceId", ours.boarding(),
                        "customerId", family.customer().value(),
                        "petIds", family.pets().stream().map(p -> p.value()).toList(),
                        "arrives", today.plusDays(from).toString(),
                        "departs", today.plusDays(until).toString(),
                        "suiteId", suite));
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        return "/api/v1/reservations/" + booked.at("/id");
    }

    private String todaysPage() {
        return page("/resorts/" + ours.resort() + "/today");
    }

    private String page(String path) {
        return PageClient.of(port, ours.email(Role.FRONT_DESK)).get(path).body();
    }

    @Test
    void an_arrival_says_who_is_still_in_its_suite_until_they_have_gone() {
        var name = desk.get("/api/v1/suites/" + suite).at("/name");
        var before = book(0, 1);
        assertThat(desk.post(before + "/check-in", Map.of()).status()).isEqualTo(200);
        var next = book(1, 3);
        var tomorrow = today.plusDays(1)
                .atTime(9, 0)
                .atZone(ours.resorts().getFirst().zone())
                .toInstant();

        MovingClock.at(tomorrow, () -> {
            assertThat(todaysPage()).contains(name + " still has Pet 1");
            var stay = next.substring("/api/v1".length());
            assertThat(page(stay)).contains(name + " still has Pet 1");
            var person = Visitor.signedIn(port, ours.email(Role.FRONT_DESK));
            person.get("/customers");
            assertThat(person.send(stay + "/check-in", Map.of("ask", "true", "back", "/customers"))
                            .location())
                    .isEqualTo(stay + "/check-in?to=%2Fcustomers");
            assertThat(page(stay + "/check-in")).contains(name + " still has Pet 1");
            var no = desk.post(next + "/check-in", Map.of());
            assertThat(no.at("/code")).as(no.body()).isEqualTo("suite-not-left");
            assertThat(no.at("/remedies/0/href")).startsWith(before.substring("/api/v1".length()) + "/check-out?to=");
            assertThat(desk.post(next + "/check-in", Map.of("beside", true)).status())
                    .isEqualTo(200);
            assertThat(page(stay)).doesNotContain(name + " still has");
            assertThat(desk.post(before + "/check-out", Map.of()).status()).isEqualTo(200);
            assertThat(todaysPage()).doesNotContain(name + " still has");
        });
    }

    @Test
    void so_does_one_that_should_have_come_yesterday() {
        var name = desk.get("/api/v1/suites/" + suite).at("/name");
        var before = book(0, 1);
        assertThat(desk.post(before + "/check-in", Map.of()).status()).isEqualTo(200);
        var next = book(1, 4);
        var late = today.plusDays(2)
                .atTime(9, 0)
                .atZone(ours.resorts().getFirst().zone())
                .toInstant();

        MovingClock.at(late, () -> {
            var stay = next.substring("/api/v1".length());
            assertThat(page(stay)).contains(name + " still has Pet 1");
            assertThat(todaysPage()).contains(name + " still has Pet 1");
        });
    }
}
