package app.tailtown.booking.today;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a dog of day camp still needs is told before it stands at the door: on Today, on paper, in the file, on the pages of day camp. */
@HouseTest
class CampersAwaitedTest extends DayAtTheDesk {

    private static final String MISSING = "Missing: [^<\"]*Rabies";

    private String visit = "";
    private String number = "";
    private String healthy = "";

    /** Two dogs of a family, of which one was never vaccinated. */
    @BeforeEach
    void a_dog_that_lacks_something_is_booked() {
        var owner = new Api(port, ours.token(Role.OWNER));
        var service = world.dayCamp(ours);
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
        var family = world.family(ours, 1);
        var bare = api.post(
                "/api/v1/customers/" + family.customer().value() + "/pets",
                Map.of("name", "Rex", "speciesId", ours.dog()));
        healthy = family.pets().getFirst().value().toString();
        var wish = Map.of(
                "resortId", ours.resort(),
                "serviceId", service,
                "groupId", group,
                "customerId", family.customer().value(),
                "petIds", List.of(healthy, bare.at("/id")),
                "part", "full",
                "days", List.of(today.toString(), today.plusDays(1).toString()));
        var booked = api.post("/api/v1/camp-visits", wish);
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        visit = booked.at("/visits/0/id");
        number = booked.at("/visits/0/number");
    }

    @Test
    void the_row_of_today_says_what_check_in_will_refuse() {
        assertThat(row(page.get(root() + "?all=true").body(), "arrivals", visit))
                .containsPattern(MISSING);
        var refused = page.post("/camp-visits/" + visit + "/check-in", Map.of("to", root()));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Rex may not come yet", "Rex has no Rabies proof");
    }

    @Test
    void the_sheet_and_the_file_say_it_of_the_dog_it_is_about() {
        assertThat(page.get(root() + "/sheet?list=camp").body())
                .contains("Before it comes in")
                .containsPattern("(?s)<b>Rex</b>.{0,300}" + number + ".{0,600}" + MISSING);
        var lines = page.get(root() + "/csv?list=camp")
                .body()
                .lines()
                .filter(l -> l.contains(number))
                .toList();
        assertThat(lines).hasSize(2);
        assertThat(lines)
                .filteredOn(l -> l.contains("Rex"))
                .singleElement()
                .asString()
                .containsPattern(MISSING);
        assertThat(lines)
                .filteredOn(l -> l.contains("Pet 1"))
                .singleElement()
                .asString()
                .doesNotContain("Rabies");
    }

    @Test
    void the_pages_of_day_camp_say_it_too() {
        var camp = "/resorts/" + ours.resort() + "/day-camp";
        assertThat(page.get(camp).body()).containsPattern("(?s)/camp-visits/" + visit + ".{0,2500}" + MISSING);
        assertThat(page.get("/camp-visits/" + visit).body()).contains("What is required", "Rex · Rabies");
    }

    @Test
    void whoever_is_here_lacks_nothing_any_more() {
        var in = page.post("/camp-visits/" + visit + "/check-in", Map.of("to", root(), "petIds", healthy));
        assertThat(in.status()).as(in.body()).isEqualTo(303);
        assertThat(row(page.get(root() + "?all=true").body(), "departures", visit))
                .contains("Pet 1")
                .doesNotContain("Missing");
        assertThat(row(page.get(root() + "?all=true").body(), "arrivals", visit))
                .containsPattern(MISSING);
    }

    @Test
    void who_stays_the_night_has_it_on_the_sheet_of_arrivals() {
        var family = world.family(ours, 1);
        var bare = api.post(
                "/api/v1/customers/" + family.customer().value() + "/pets",
                Map.of("name", "Rex", "speciesId", ours.dog()));
        var stay = book(family, Map.of("petIds", List.of(bare.at("/id"))));
        var said = api.get("/api/v1/reservations/" + stay).at("/number");
        assertThat(page.get(root() + "/csv?list=arrivals").body().lines().filter(l -> l.contains(said)))
                .singleElement()
                .asString()
                .containsPattern(MISSING);
    }
}
