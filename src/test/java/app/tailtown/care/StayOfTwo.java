package app.tailtown.care;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two of one family, whose stay begins today. */
abstract class StayOfTwo {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    Company ours;
    Api desk;
    UUID pet;
    UUID other;
    String stay;

    @BeforeEach
    void a_stay_of_two_that_begins_today() {
        ours = world.ours();
        desk = new Api(port, ours.token(Role.FRONT_DESK));
        var resort = ours.resorts().getFirst();
        var type = world.type(ours, resort);
        world.suite(ours, resort, type);
        var family = world.family(ours, 2);
        pet = family.pets().getFirst().value();
        other = family.pets().getLast().value();
        var today = LocalDate.now(resort.zone());
        var booked = desk.post(
                "/api/v1/reservations",
                Map.of(
                        "resortId", ours.resort(),
                        "serviceId", ours.boarding(),
                        "customerId", family.customer().value(),
                        "petIds", List.of(pet, other),
                        "arrives", today.toString(),
                        "departs", today.plusDays(2).toString(),
                        "suiteTypeId", type));
        stay = booked.at("/id");
    }
}
