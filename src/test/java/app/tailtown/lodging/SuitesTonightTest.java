package app.tailtown.lodging;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.organizations.Resort;
import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.Visitor;
import app.tailtown.world.World;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page of the suites as one who walks through the house needs it, and the search that finds a suite or a stay. */
@HouseTest
class SuitesTonightTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    Company ours;
    Resort resort;
    Api manager;
    UUID type;
    Visitor person;
    String stamp;

    @BeforeEach
    void comeIn() {
        ours = world.ours();
        resort = ours.resorts().getFirst();
        manager = new Api(port, ours.token(Role.MANAGER));
        type = world.type(ours, resort);
        person = Visitor.signedIn(port, ours.email(Role.MANAGER));
        stamp = "K" + Long.toString(System.nanoTime(), 36).replaceAll("\\d", "x") + "-";
    }

    private String suite(String name) {
        var made = manager.post(
                "/api/v1/resorts/" + ours.resort() + "/suites",
                Map.of("name", name, "suiteTypeId", type, "maximumPets", 2));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.at("/id");
    }

    private Api.Reply book(World.Family family, int arrives, int departs) {
        return book(family, arrives, departs, Map.of());
    }

    private Api.Reply book(World.Family family, int arrives, int departs, Map<String, Object> more) {
        var today = LocalDate.now(resort.zone());
        var wish = new HashMap<String, Object>();
        wish.put("resortId", ours.resort());
        wish.put("serviceId", ours.boarding());
        wish.put("customerId", family.customer().value());
        wish.put("petIds", List.of(family.pets().getFirst().value()));
        wish.put("arrives", today.plusDays(arrives).toString());
        wish.put("departs", today.plusDays(departs).toString());
        wish.put("suiteTypeId", type);
        wish.putAll(more);
        var booked = manager.post("/api/v1/reservations", wish);
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        return booked;
    }

    private String suites() {
        return person.get("/resorts/" + ours.resort() + "/suites").body();
    }

    @Test
    void suites_stand_in_the_order_in_which_people_count_them() {
        Stream.of("10", "2", "1").forEach(n -> suite(stamp + n));
        var page = suites();
        assertThat(Stream.of("1<", "2<", "10<").map(n -> page.indexOf(stamp + n)))
                .isSorted()
                .doesNotContain(-1);
        var api = manager.get("/api/v1/resorts/" + ours.resort() + "/suites");
        assertThat(api.json().valueStream().map(s -> s.at("/name").asString()).filter(n -> n.startsWith(stamp)))
                .containsExactly(stamp + "1", stamp + "2", stamp + "10");
    }

    @Test
    void each_suite_says_who_sleeps_in_it_tonight_and_who_has_it_before_it_is_closed() {
        var suite = suite(stamp + "1");
        assertThat(person.get("/suites/" + suite + "/closures/new").body())
                .contains("Nobody has " + stamp + "1 from today on");
        var tonight = book(world.family(ours, 1), 0, 2);
        var later = book(world.family(ours, 1), 5, 7);
        assertThat(row(suite))
                .contains("/reservations/" + tonight.at("/id"), "Ana Feld: Pet 1")
                .doesNotContain(later.at("/id"));
        assertThat(person.get("/suites/" + suite + "/closures/new").body())
                .contains(
                        "Who has " + stamp + "1 from today on", tonight.at("/id"), later.at("/id"), "Ana Feld: Pet 1");
    }

    private String row(String suite) {
        var page = suites();
        var begins = page.indexOf("id=\"suite-" + suite);
        return page.substring(begins, page.indexOf("</tr>", begins));
    }

    @Test
    void of_a_family_in_two_suites_each_names_those_who_sleep_in_it() {
        var first = suite(stamp + "1");
        var second = suite(stamp + "2");
        var family = world.family(ours, 2);
        var sister = Map.of("petId", family.pets().getLast().value(), "suiteId", second);
        var pets = family.pets().stream().map(p -> p.value()).toList();
        book(family, 0, 2, Map.of("petIds", pets, "suiteId", first, "each", List.of(sister)));
        assertThat(row(first)).contains("Ana Feld: Pet 1<");
        assertThat(row(second)).contains("Ana Feld: Pet 2<");
    }

    @Test
    void a_suite_is_found_by_its_name_or_its_type_and_all_of_them_are_a_file() {
        var first = suite(stamp + "1");
        var second = suite(stamp + "2");
        var found = person.get(
                        "/resorts/" + ours.resort() + "/suites?q=" + stamp.toLowerCase(java.util.Locale.ROOT) + "2")
                .body();
        assertThat(found)
                .doesNotContain("No suites yet")
                .contains("id=\"suite-" + second)
                .doesNotContain("id=\"suite-" + first);
        book(world.family(ours, 1), 0, 2, Map.of("suiteId", first));
        var file = person.get("/resorts/" + ours.resort() + "/suites.csv?q=" + stamp)
                .body();
        assertThat(file).contains("," + stamp + "1,Ana Feld: Pet 1,", "," + stamp + "2,free");
        assertThat(person.get("/resorts/" + ours.resort() + "/suites.xlsx").status())
                .isEqualTo(200);
        assertThat(person.get("/resorts/" + ours.resort() + "/suites?q=nowhere").body())
                .contains("No suite with");
    }

    @Test
    void the_search_finds_a_stay_by_its_number_and_a_suite_by_its_name() {
        var suite = suite(stamp + "7");
        var booked = book(world.family(ours, 1), 3, 4);
        var number = booked.at("/number");
        for (var typed : List.of(number, number.toLowerCase(java.util.Locale.ROOT), number.replace("R-", ""))) {
            assertThat(person.get("/search?q=" + typed).body())
                    .contains("href=\"/reservations/" + booked.at("/id"), number + " · Pet 1");
        }
        assertThat(person.get("/search?q=" + stamp + "7").body()).contains("suites#suite-" + suite);
        assertThat(person.get("/search?q=" + stamp).body()).doesNotContain("suites#suite-" + suite);

        var theirs = Visitor.signedIn(port, world.theirs().email(Role.MANAGER));
        assertThat(theirs.get("/search?q=" + number).body()).doesNotContain(booked.at("/id"));
        assertThat(theirs.get("/search?q=" + stamp + "7").body()).doesNotContain(suite);
    }
}
