package app.tailtown.booking.today;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.Shots;
import app.tailtown.world.Vaccines;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands on paper about a family, one line for each of its pets. */
@HouseTest
class SheetsOfFamiliesTest extends DayAtTheDesk {

    @Autowired
    Shots shots;

    private String suite(String name, String area) {
        var manager = new Api(port, ours.token(Role.MANAGER));
        var made = manager.post(
                "/api/v1/resorts/" + ours.resort() + "/suites",
                Map.of("name", name, "area", area, "suiteTypeId", type, "maximumPets", 2));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.at("/id");
    }

    /** The lines of a stay on a sheet, as text. */
    private List<String> lines(String sheet, String number) {
        var printed = page.get(root() + "/sheet?list=" + sheet);
        assertThat(printed.status()).as(printed.body()).isEqualTo(200);
        return Pattern.compile("(?s)<tr>(.*?)</tr>")
                .matcher(printed.body())
                .results()
                .map(m -> m.group(1)
                        .replaceAll("<[^>]*>", " ")
                        .replaceAll("\\s+", " ")
                        .strip())
                .filter(l -> l.contains(number))
                .toList();
    }

    @Test
    void each_pet_stands_with_its_own_suite_under_the_area_of_that_suite() {
        var stamp = UUID.randomUUID().toString().substring(0, 8);
        var left = suite("L" + stamp, "West " + stamp);
        var right = suite("R" + stamp, "East " + stamp);
        var family = world.family(ours, 2);
        var pets = family.pets();
        var stay = book(
                family,
                Map.of(
                        "each",
                        List.of(
                                Map.of("petId", pets.getFirst().value(), "suiteId", left),
                                Map.of("petId", pets.getLast().value(), "suiteId", right))));
        var number = api.get("/api/v1/reservations/" + stay).at("/number");

        assertThat(lines("arrivals", number))
                .hasSize(2)
                .anySatisfy(l -> assertThat(l).startsWith("L" + stamp + " Pet 1 "));
        assertThat(lines("arrivals", number)).anySatisfy(l -> assertThat(l).startsWith("R" + stamp + " Pet 2 "));
        var house = page.get(root() + "/sheet?list=in-house").body();
        var east = house.substring(
                house.indexOf("East " + stamp), house.indexOf("</tbody>", house.indexOf("East " + stamp)));
        assertThat(east).contains("R" + stamp, "Pet 2").doesNotContain("Pet 1<");
    }

    @Test
    void whoever_arrives_is_on_paper_with_the_phone_and_what_is_missing() {
        var service = shots.service(ours);
        var vaccine = world.vaccine(ours);
        var manager = new Api(port, ours.token(Role.MANAGER));
        Vaccines.require(manager, vaccine, service, "refuse", "check-in", today);
        var stay = book(world.family(ours, 1), Map.of("serviceId", service));
        var number = api.get("/api/v1/reservations/" + stay).at("/number");

        assertThat(lines("arrivals", number))
                .singleElement()
                .asString()
                .contains("(515) 555-0142", "Missing: V" + vaccine);
        assertThat(page.get(root() + "/csv?list=arrivals").body().lines().filter(l -> l.contains(number)))
                .singleElement()
                .asString()
                .contains("(515) 555-0142");
    }

    @Test
    void whoever_has_gone_is_not_on_the_sheet_of_those_who_leave() {
        var family = world.family(ours, 2);
        var stay = book(family, Map.of("departs", today.plusDays(1).toString()));
        var number = api.get("/api/v1/reservations/" + stay).at("/number");
        api.post("/api/v1/reservations/" + stay + "/check-in", Map.of());
        var morning =
                today.plusDays(1).atTime(9, 0).atZone(ours.resorts().getFirst().zone());
        app.tailtown.world.MovingClock.at(morning.toInstant(), () -> {
            page = app.tailtown.world.PageClient.of(port, ours.email(Role.FRONT_DESK));
            assertThat(lines("departures", number)).hasSize(2);
            page.post(
                    "/reservations/" + stay + "/check-out",
                    Map.of("petIds", family.pets().getFirst().value().toString()));
            assertThat(lines("departures", number)).singleElement().asString().contains("Pet 2");
        });
    }
}
