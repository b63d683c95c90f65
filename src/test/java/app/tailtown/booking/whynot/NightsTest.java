package app.tailtown.booking.whynot;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import app.tailtown.world.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Why nothing is free, over what is really booked and closed. */
@HouseTest
class NightsTest {

    private static final int NIGHTS = 12;

    @LocalServerPort
    int port;

    @Autowired
    World world;

    Company ours;
    Api manager;
    UUID type;
    LocalDate today;

    @BeforeEach
    void open() {
        ours = world.ours();
        manager = new Api(port, ours.tokens().get(Role.MANAGER));
        var resort = ours.resorts().getFirst();
        today = LocalDate.now(resort.zone());
        type = world.type(ours, resort);
    }

    private UUID suite() {
        return world.suite(ours, ours.resorts().getFirst(), type);
    }

    private Api.Reply book(UUID suite, int from, int until) {
        var family = world.family(ours, 1);
        return manager.post(
                "/api/v1/reservations",
                Map.of(
                        "resortId", ours.resort(),
                        "serviceId", ours.boarding(),
                        "customerId", family.customer().value(),
                        "petIds", List.of(family.pets().getFirst().value()),
                        "arrives", today.plusDays(from).toString(),
                        "departs", today.plusDays(until).toString(),
                        "suiteId", suite));
    }

    private Api.Reply close(UUID suite, int from, int until, String why) {
        return manager.post(
                "/api/v1/suites/" + suite + "/closures",
                Map.of(
                        "from",
                        today.plusDays(from).toString(),
                        "until",
                        today.plusDays(until).toString(),
                        "reason",
                        why));
    }

    private JsonNode explained(int from, int until) {
        return ofType(get("/availability/explanation", from, until).at("/types"));
    }

    private JsonNode get(String what, int from, int until) {
        var reply = manager.get("/api/v1/resorts/%s%s?arrives=%s&departs=%s"
                .formatted(ours.resort(), what, today.plusDays(from), today.plusDays(until)));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    private JsonNode ofType(JsonNode types) {
        return types.valueStream()
                .filter(t -> t.at("/suiteTypeId").asString().equals(type.toString()))
                .findFirst()
                .orElseThrow();
    }

    /** Stays at random, then closures on top of them that displace some: night by night what is explained is what can be booked. */
    @Test
    void what_is_explained_is_what_can_be_booked() {
        var random = new Random(11);
        var suites = List.of(suite(), suite(), suite(), suite());
        for (var i = 0; i < 14; i++) {
            var from = random.nextInt(NIGHTS - 1);
            book(suites.get(random.nextInt(4)), from, from + 1 + random.nextInt(4));
        }
        for (var i = 0; i < 4; i++) {
            var from = random.nextInt(NIGHTS - 1);
            close(suites.get(random.nextInt(4)), from, from + 1 + random.nextInt(3), "floor");
        }
        var seen = new ArrayList<String>();
        for (var from = 0; from < NIGHTS; from++) {
            for (var until = from + 1; until <= NIGHTS; until++) {
                var explained = explained(from, until);
                var offered = ofType(get("/availability", from, until));
                var answer = explained.at("/answer").asString();
                seen.add(answer);
                assertThat(answer.equals("free"))
                        .isEqualTo(!offered.at("/suitesFree").isEmpty());
                for (var night = 0; night < until - from; night++) {
                    var count = explained.at("/nights/" + night);
                    assertThat(sum(count)).isEqualTo(4);
                    assertThat(count.at("/free").asInt())
                            .isEqualTo(offered.at("/nights/" + night + "/free").asInt());
                }
            }
        }
        assertThat(seen).contains("free", "split", "full");
    }

    private static int sum(JsonNode count) {
        return java.util.stream.Stream.of("closed", "let", "day", "owed", "free")
                .mapToInt(part -> count.at("/" + part).asInt())
                .sum();
    }

    @Test
    void the_page_says_which_night_blocks_and_who_is_behind_it() {
        var suites = List.of(suite(), suite(), suite());
        var stay = book(suites.get(0), 2, 4);
        book(suites.get(1), 1, 4);
        assertThat(close(suites.get(1), 3, 4, "new floor").status()).isEqualTo(201);
        assertThat(close(suites.get(2), 2, 3, "leak").status()).isEqualTo(201);
        var pages = PageClient.of(port, ours.signIns().get(Role.FRONT_DESK));
        var path = "/resorts/%s/why-not?arrives=%s&departs=%s"
                .formatted(ours.resort(), today.plusDays(1), today.plusDays(4));

        var page = pages.get(path).body();
        assertThat(page).contains("2 let, 1 closed (leak)", "why-night--first");
        var second = pages.get(path + "&suiteTypeId=" + type + "&night=" + today.plusDays(2))
                .body();
        assertThat(second).contains("Out of service: leak", "/reservations/" + stay.at("/id"), "Ana Feld: Pet 1");
        var third = pages.get(path + "&suiteTypeId=" + type + "&night=" + today.plusDays(3))
                .body();
        assertThat(third).contains("Out of service: new floor", "Lost its suite");
    }

    @Test
    void nonsense_in_the_address_is_read_as_not_said_and_refused_to_programs() {
        var pages = PageClient.of(port, ours.signIns().get(Role.FRONT_DESK));
        var at = "/resorts/" + ours.resort() + "/why-not";

        for (var query : List.of(
                "", "?arrives=x&departs=2026-01-01", "?petIds=7&night=1", "?arrives=0001-01-01&departs=9999-01-01")) {
            assertThat(pages.get(at + query).status()).as(query).isEqualTo(200);
        }
        var api = "/api/v1/resorts/" + ours.resort() + "/availability/explanation";
        for (var query : List.of(
                "?arrives=%s&departs=%s".formatted(today, today),
                "?arrives=%s&departs=%s".formatted(today, today.plusDays(63)),
                "?arrives=%s&departs=%s&petIds=%s".formatted(today, today.plusDays(1), UUID.randomUUID()))) {
            assertThat(manager.get(api + query).status()).as(query).isEqualTo(422);
        }
    }
}
