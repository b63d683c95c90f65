package app.tailtown.booking.today;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.MovingClock;
import app.tailtown.world.PageClient;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The same day on paper, as a file and for programs; and those who come for the day only. */
@HouseTest
class DayListsTest extends DayAtTheDesk {

    @Test
    void who_comes_for_the_day_stands_beside_those_who_stay() {
        var service = world.dayCamp(ours);
        var owner = new Api(port, ours.token(Role.OWNER));
        var group = owner.post(
                        "/api/v1/resorts/" + ours.resort() + "/camp-groups",
                        Map.of(
                                "name", "G-" + UUID.randomUUID(),
                                "opens", "07:00",
                                "cutOff", "13:00",
                                "closes", "19:00",
                                "serviceIds", List.of(service)))
                .at("/id");
        owner.post("/api/v1/camp-groups/" + group + "/capacities", Map.of("from", today.toString(), "places", 9));
        var family = world.family(ours, 2);
        var booked = api.post(
                "/api/v1/camp-visits",
                Map.of(
                        "resortId", ours.resort(),
                        "serviceId", service,
                        "groupId", group,
                        "customerId", family.customer().value(),
                        "petIds", family.pets().stream().map(p -> p.value()).toList(),
                        "part", "morning",
                        "days", List.of(today.toString())));
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        var visit = booked.at("/visits/0/id");
        assertThat(row(page.get(root()).body(), "arrivals", visit)).contains("Check in 2", "morning");

        var in = page.post("/camp-visits/" + visit + "/check-in", Map.of("to", root(), "back", root()));
        assertThat(in.headers().firstValue("Location")).contains(root());
        assertThat(row(page.get(root()).body(), "departures", visit)).contains("Check out 2");
    }

    @Test
    void the_head_says_guests_and_beds_of_the_night() {
        book(world.family(ours, 2), Map.of());
        assertThat(page.get(root()).body()).containsPattern("\\d+ pets sleep here tonight, in \\d+ of \\d+ suites");
        assertThat(page.get(root() + "?day=" + today.plusDays(1)).body())
                .contains("Staying the night")
                .containsPattern("\\d+ pets sleep here that night, in \\d+ of \\d+ suites");
    }

    @Test
    void each_list_is_a_sheet_and_a_file_and_says_who_sleeps_where() {
        var family = world.family(ours, 2);
        var stay = book(family, Map.of());
        var number = api.get("/api/v1/reservations/" + stay).at("/number");
        assertThat(page.get(root() + "/sheet?list=arrivals").body()).contains(number, "Pet 2", "No care instructions");
        say(family, stay);
        var csv = page.get(root() + "/csv?list=arrivals");
        assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(csv.body().lines().filter(l -> l.contains(number)))
                .hasSize(2)
                .allMatch(l -> l.contains("Feed"));
        assertThat(page.get(root() + "/sheet?list=in-house").body())
                .containsPattern("(?s)" + number + "(?:(?!</tr>).)*comes ");
        page.post("/reservations/" + stay + "/check-in", Map.of("to", root()));
        assertThat(page.get(root() + "/sheet?list=in-house").body())
                .contains(number)
                .doesNotContainPattern("(?s)" + number + "(?:(?!</tr>).)*comes ");
        assertThat(page.get(root() + "/sheet?list=camp").status()).isEqualTo(200);
        assertThat(page.get(root() + "/sheet?list=nonsense").status()).isEqualTo(404);
    }

    @Test
    void who_should_have_left_and_is_still_here_is_in_the_head_the_rows_and_the_sheet_of_the_night() {
        var stay =
                book(world.family(ours, 2), Map.of("departs", today.plusDays(1).toString()));
        api.post("/api/v1/reservations/" + stay + "/check-in", Map.of());
        book(world.family(ours, 1), Map.of());
        var noon =
                today.plusDays(2).atTime(12, 0).atZone(ours.resorts().getFirst().zone());
        MovingClock.at(noon.toInstant(), () -> {
            page = PageClient.of(port, ours.email(Role.FRONT_DESK));
            var shown = page.get(root() + "?all=true").body();
            assertThat(row(shown, "in-house", stay)).contains("Pet 1 &amp; Pet 2", "was to leave");
            var sheet = page.get(root() + "/sheet?list=in-house").body();
            assertThat(sheet.split("class=\"box\"", -1))
                    .hasSize(number(shown, "(\\d+) pets? sleeps? here tonight")
                            + sheet.split("still here, leaves today", -1).length);
            assertThat(number(shown, "(\\d+) pets? sleeps? here tonight"))
                    .isEqualTo(number(shown, "(\\d+) stays? the night") + number(shown, ", (\\d+) still to come"));
        });
    }

    @Test
    void a_coming_day_has_its_own_arrivals_and_whoever_leaves_then_though_nobody_has_come_yet() {
        var stay = book(world.family(ours, 1), Map.of());
        var tomorrow = page.get(root() + "?all=true&day=" + today.plusDays(1)).body();
        assertThat(row(page.get(root() + "?all=true").body(), "arrivals", stay)).isNotEmpty();
        assertThat(row(tomorrow, "arrivals", stay)).isEmpty();
        assertThat(row(tomorrow, "in-house", stay)).contains("comes");
        assertThat(row(page.get(root() + "?all=true&day=" + today.plusDays(2)).body(), "departures", stay))
                .contains("comes")
                .doesNotContain("Check out");
        assertThat(page.get(root() + "/sheet?list=departures&day=" + today.plusDays(2))
                        .body())
                .contains(api.get("/api/v1/reservations/" + stay).at("/number"));
    }

    /** The number a page says, 0 when it says none. */
    private static int number(String html, String pattern) {
        var found = Pattern.compile(pattern).matcher(html.replace("</span>", "").replace("<span>", ""));
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }

    @Test
    void a_program_reads_the_same_day() {
        var stay = book(world.family(ours, 2), Map.of());
        var day = api.get("/api/v1/resorts/" + ours.resort() + "/day");
        assertThat(day.status()).as(day.body()).isEqualTo(200);
        assertThat(day.at("/date")).isEqualTo(today.toString());
        assertThat(day.json().at("/arrivals").valueStream().map(r -> r.at("/id").asString()))
                .contains(stay);
        api.post("/api/v1/reservations/" + stay + "/check-in", Map.of());
        var then = api.get("/api/v1/resorts/" + ours.resort() + "/day?date=" + today);
        assertThat(then.json().at("/inHouse").valueStream().map(r -> r.at("/id").asString()))
                .contains(stay);
        assertThat(then.json().at("/night/pets").asInt()).isGreaterThan(1);
    }
}
