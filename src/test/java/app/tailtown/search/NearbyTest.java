package app.tailtown.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.organizations.Resort;
import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.MovingClock;
import app.tailtown.world.Tables;
import app.tailtown.world.Visitor;
import app.tailtown.world.World;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Among many who are called the same, whoever comes today is the one who is meant. */
@HouseTest
class NearbyTest {

    private static final String NAME = "Zzyphra";

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Clock clock;

    Company ours;
    Api desk;

    @BeforeEach
    void start() {
        ours = world.ours();
        desk = new Api(port, ours.token(Role.FRONT_DESK));
    }

    private Api.Reply dog(String owner) {
        var household = desk.post(
                "/api/v1/customers", Map.of("people", List.of(Map.of("givenName", owner, "familyName", "Namesake"))));
        return desk.post(
                "/api/v1/customers/" + household.at("/id") + "/pets", Map.of("name", NAME, "speciesId", ours.dog()));
    }

    /** As if its last visit were so many days from now. */
    private static void seen(Api.Reply pet, int inDays) {
        var changed = Tables.asOwner()
                .sql("update platform.find_seen set seen_on = current_date + ? where customer_id = ?::uuid")
                .params(inDays, pet.at("/customerId"))
                .update();
        assertThat(changed).isOne();
    }

    private String first(String typed) {
        return desk.get("/api/v1/search?q=" + typed).json().at("/0/customerId").asString();
    }

    @Test
    void whoever_comes_today_stands_above_thirty_who_come_later() {
        for (var i = 0; i < 30; i++) seen(dog("Pat" + i), 200);
        var expected = dog("Zoe");
        assertThat(first(NAME)).isNotEqualTo(expected.at("/customerId"));

        comesToday(expected, ours.resorts().getFirst());
        // Who is here is asked once a minute.
        MovingClock.at(Instant.now().plus(Duration.ofMinutes(2)), () -> {
            for (var typed : List.of("zzy", "zzyph", NAME)) {
                assertThat(first(typed)).as(typed).isEqualTo(expected.at("/customerId"));
            }
        });
    }

    @Test
    void whoever_comes_here_stands_above_who_comes_elsewhere() {
        var resorts = ours.resorts();
        var owners = List.of("Ann" + System.nanoTime(), "Bea" + System.nanoTime());
        for (var i = 0; i < 2; i++) comesToday(dog(owners.get(i)), resorts.get(i));
        var visitor = Visitor.signedIn(port, ours.email(Role.FRONT_DESK));
        for (var i = 0; i < 2; i++) {
            visitor.get("/places/" + resorts.get(i).id().value());
            var found = visitor.get("/search?q=" + NAME).body();
            assertThat(found.indexOf(owners.get(i))).isPositive().isLessThan(found.indexOf(owners.get(1 - i)));
        }
    }

    private void comesToday(Api.Reply pet, Resort resort) {
        var type = world.type(ours, resort);
        var today = resort.today(clock);
        var booked = desk.post(
                "/api/v1/reservations",
                Map.of(
                        "resortId", resort.id().value(),
                        "serviceId", ours.boarding(),
                        "customerId", pet.at("/customerId"),
                        "petIds", List.of(pet.at("/id")),
                        "arrives", today.toString(),
                        "departs", today.plusDays(2).toString(),
                        "suiteTypeId", type,
                        "suiteId", world.suite(ours, resort, type)));
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
    }
}
