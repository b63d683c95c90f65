package app.tailtown.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.Visitor;
import app.tailtown.world.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The screen of whoever cleans: who comes into which suite, and where one finds it. */
@HouseTest
class HousekeepingPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    private Company ours;
    private String list;
    private Visitor kennel;

    @BeforeEach
    void open() {
        ours = world.ours();
        list = "/resorts/" + ours.resort() + "/housekeeping";
        kennel = Visitor.signedIn(port, ours.email(Role.KENNEL));
    }

    private String book(World.Family family, UUID first, UUID second) {
        var today = LocalDate.now(ours.resorts().getFirst().zone());
        var wish = Map.of(
                "resortId", ours.resort(),
                "serviceId", ours.boarding(),
                "customerId", family.customer().value(),
                "petIds", family.pets().stream().map(p -> p.value()).toList(),
                "arrives", today.plusDays(1).toString(),
                "departs", today.plusDays(3).toString(),
                "suiteId", first,
                "each", List.of(Map.of("petId", family.pets().getLast().value(), "suiteId", second)));
        var booked = new Api(port, ours.token(Role.FRONT_DESK)).post("/api/v1/reservations", wish);
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        return booked.at("/id");
    }

    private String row(UUID suite) {
        var page = kennel.get(list).body();
        var button = page.indexOf("/suites/" + suite + "/cleaned");
        return page.substring(page.lastIndexOf("<li", button), button);
    }

    @Test
    void of_a_family_in_two_suites_those_are_named_who_come_into_each() {
        var resort = ours.resorts().getFirst();
        var type = world.type(ours, resort);
        var first = world.suite(ours, resort, type);
        var second = world.suite(ours, resort, type);
        var stay = book(world.family(ours, 2), first, second);
        for (var suite : List.of(first, second)) kennel.send("/suites/" + suite + "/soiling", Map.of());
        assertThat(row(first)).contains("/reservations/" + stay, "Ana Feld: Pet 1<");
        assertThat(row(second)).contains("/reservations/" + stay, "Ana Feld: Pet 2<");
    }

    @Test
    void a_phone_in_the_kennel_has_it_in_reach_and_the_waitlist_where_one_books() {
        var entry = "<li class=\"wide-only\"><a href=\"/resorts/" + ours.resort() + "/%s\"";
        assertThat(kennel.get(list).body())
                .contains(entry.formatted("waitlist"))
                .doesNotContain(entry.formatted("housekeeping"));
        assertThat(Visitor.signedIn(port, ours.email(Role.FRONT_DESK)).get(list).body())
                .contains(entry.formatted("housekeeping"))
                .doesNotContain(entry.formatted("waitlist"));
    }
}
