package app.tailtown.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.Visitor;
import app.tailtown.world.World;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A resort gets its prices, by a program and by a person. */
@HouseTest
class RatesTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    Company ours;
    Api manager;
    LocalDate today;
    String type;
    String name;

    @BeforeEach
    void a_type_that_costs_nothing_yet() {
        ours = world.ours();
        manager = new Api(port, ours.tokens().get(Role.MANAGER));
        today = LocalDate.now(ours.resorts().getFirst().zone());
        name = "Type " + UUID.randomUUID();
        type = manager.post("/api/v1/suite-types", Map.of("name", name, "position", 50))
                .at("/id");
        world.suite(ours, ours.resorts().getFirst(), UUID.fromString(type));
    }

    String api() {
        return "/api/v1/resorts/" + ours.resort() + "/rates";
    }

    String page() {
        return "/resorts/" + ours.resort() + "/rates";
    }

    Map<String, Object> rate(int fromDay, long first) {
        var from = today.plusDays(fromDay).toString();
        return Map.of("suiteTypeId", type, "from", from, "firstPet", first, "secondPet", 4_000, "furtherPet", 3_000);
    }

    Api.Reply set(int fromDay, long first) {
        return manager.post(api(), rate(fromDay, first));
    }

    Api.Reply book(int fromDay, int nights) {
        var family = world.family(ours, 3);
        var wish = new HashMap<String, Object>(
                Map.of("resortId", ours.resort(), "serviceId", ours.boarding(), "suiteTypeId", type));
        wish.put("customerId", family.customer().value());
        wish.put("petIds", List.of(family.pets().getFirst().value()));
        wish.put("arrives", today.plusDays(fromDay).toString());
        wish.put("departs", today.plusDays(fromDay + nights).toString());
        return manager.post("/api/v1/reservations", wish);
    }

    Visitor person(Role role) {
        return Visitor.signedIn(port, ours.signIns().get(role));
    }

    @Test
    void a_stay_without_a_price_shows_the_way_to_the_prices_and_can_be_booked_then() {
        var refused = book(1, 2);
        assertThat(refused.at("/code")).isEqualTo("no-rate");
        assertThat(refused.at("/remedies/0/code")).isEqualTo("open-rates");
        assertThat(refused.at("/remedies/0/href")).isEqualTo(page() + "#type-" + type);

        var made = set(0, 6_200);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(manager.get(made.headers().firstValue("Location").orElseThrow())
                        .at("/id"))
                .isEqualTo(made.at("/id"));
        assertThat(book(1, 2).json().at("/quote/total/minor").asLong()).isEqualTo(12_400);
    }

    @Test
    void the_next_price_ends_the_one_before_and_taken_back_opens_it_again() {
        var first = set(-300, 6_200);
        var next = set(10, 7_000);
        var last = set(20, 8_000);
        assertThat(until(first)).isEqualTo(today.plusDays(10).toString());
        assertThat(until(next)).isEqualTo(today.plusDays(20).toString());
        var booked = book(9, 2);
        assertThat(booked.json().at("/quote/total/minor").asLong()).isEqualTo(13_200);

        assertThat(manager.delete("/api/v1/rates/" + next.at("/id")).status()).isEqualTo(204);
        assertThat(until(first)).isEqualTo(today.plusDays(20).toString());
        assertThat(manager.delete("/api/v1/rates/" + last.at("/id")).status()).isEqualTo(204);
        assertThat(until(first)).isEmpty();
        var kept = manager.get("/api/v1/reservations/" + booked.at("/id"));
        assertThat(kept.json().at("/quote/total/minor").asLong()).isEqualTo(13_200);
    }

    /** Empty while no other follows. */
    String until(Api.Reply rate) {
        var now = manager.get("/api/v1/rates/" + rate.at("/id"));
        return now.isAbsent("/until") ? "" : now.at("/until");
    }

    @Test
    void a_price_is_set_behind_all_others_and_says_which_one_follows() {
        set(0, 6_200);
        set(10, 7_000);
        var refused = set(5, 6_500);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("rate-follows");
        assertThat(refused.at("/facts/begins")).isEqualTo(today.plusDays(10).toString());
        assertThat(refused.at("/remedies/0/href")).isEqualTo(page() + "#type-" + type);
        assertThat(set(10, 6_500).at("/code")).isEqualTo("rate-follows");
    }

    @Test
    void a_price_that_has_begun_stays() {
        var begun = set(0, 6_200);
        assertThat(manager.delete("/api/v1/rates/" + begun.at("/id")).at("/code"))
                .isEqualTo("rate-has-begun");
    }

    @Test
    void days_and_amounts_that_cannot_be_are_refused_by_field() {
        assertThat(set(-366, 6_200).at("/errors/0/code")).isEqualTo("date-out-of-range");
        assertThat(set(0, 10_000_001).at("/errors/0/pointer")).isEqualTo("/firstPet");
        assertThat(set(0, -1).at("/errors/0/pointer")).isEqualTo("/firstPet");
        set(0, 0);
        assertThat(set(-1, 6_200).at("/errors/0/code")).isEqualTo("date-out-of-range");
        var unknown = new HashMap<>(rate(0, 1));
        unknown.put("suiteTypeId", UUID.randomUUID());
        assertThat(manager.post(api(), unknown).at("/errors/0/pointer")).isEqualTo("/suiteTypeId");
    }

    @Test
    void the_same_request_counts_once() {
        var key = UUID.randomUUID().toString();
        var one = manager.post(api(), rate(0, 6_200), "Idempotency-Key", key);
        var again = manager.post(api(), rate(0, 6_200), "Idempotency-Key", key);
        assertThat(again.at("/id")).isEqualTo(one.at("/id"));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whose_work_it_is_sees_prices_and_owners_and_managers_set_them(Role role) {
        var maySee = Set.of(Role.OWNER, Role.MANAGER, Role.FRONT_DESK, Role.ACCOUNTANT)
                .contains(role);
        var mayEdit = role == Role.OWNER || role == Role.MANAGER;
        var program = new Api(port, ours.tokens().get(role));
        assertThat(program.get(api()).status()).isEqualTo(maySee ? 200 : 403);
        assertThat(program.post(api(), rate(0, 6_200)).status()).isEqualTo(mayEdit ? 201 : 403);
        var seen = person(role).get(page());
        assertThat(seen.status()).isEqualTo(maySee ? 200 : 403);
        assertThat(seen.body().contains(page() + "/new?suiteTypeId=" + type)).isEqualTo(mayEdit);
        assertThat(seen.body().contains("<a href=\"" + page() + "\""))
                .as("navigation")
                .isEqualTo(mayEdit);
    }

    @Test
    void a_person_sets_the_next_price_and_takes_it_back() {
        var person = person(Role.MANAGER);
        assertThat(row(person)).contains("No price yet");
        person.get(page() + "/new?suiteTypeId=" + type);
        var sent = person.send(page(), form(0, "62.50"));
        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        assertThat(row(person)).contains("$62.50", "$40.00", "$0.00");

        person.send(page(), form(7, "70.11"));
        var rate = person.get(page()).find("(?s)70\\.11.*?action=\"(" + page() + "/[0-9a-f-]{36})\"");
        var taken = person.delete(rate);
        assertThat(taken.location()).as(taken.body()).isEqualTo(page());
        assertThat(person.get(page()).body())
                .contains("The price is taken back")
                .doesNotContain("$70.11");
    }

    @Test
    void what_was_typed_wrong_is_drawn_again_and_says_what_would_be_right() {
        var person = person(Role.MANAGER);
        person.get(page() + "/new?suiteTypeId=" + type);
        var again = person.send(page(), form(0, "62,50"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("value=\"62,50\"", "Type it like 62.50, without a comma or a currency sign.");
        person.send(page(), form(0, "62"));
        var refused = person.send(page(), form(0, "70"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains(name + " has a later price already", "value=\"70\"", "#type-" + type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void both_pages_speak_both_languages(String language) {
        set(0, 6_200);
        set(9, 7_000);
        var person = person(Role.OWNER);
        person.get(page());
        person.send("/language", Map.of("language", language));
        assertThat(person.get(page()).body())
                .contains(language.equals("en") ? "To come" : "Próximo")
                .contains(language.equals("en") ? "Prices" : "Precios");
        assertThat(person.get(page() + "/new?suiteTypeId=" + type).body())
                .contains(language.equals("en") ? "Each further pet" : "Cada mascota más");
        person.send("/language", Map.of("language", "en"));
    }

    private String row(Visitor person) {
        return person.get(page()).find("(?s)id=\"type-" + type + "\"(.*?)</tr>");
    }

    private Map<String, String> form(int fromDay, String first) {
        var from = today.plusDays(fromDay).toString();
        return Map.of("suiteTypeId", type, "from", from, "firstPet", first, "secondPet", "40", "furtherPet", "0");
    }
}
