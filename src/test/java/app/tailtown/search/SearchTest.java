package app.tailtown.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.Names;
import app.tailtown.world.PageClient;
import app.tailtown.world.World;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whom the one search names for what somebody types. */
@HouseTest
class SearchTest {

    private static final AtomicInteger STAMPS = new AtomicInteger();

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Clock clock;

    Company ours;
    Api desk;
    /** Five letters nobody else in the world of the tests is called by. */
    String stamp;

    @BeforeEach
    void start() {
        ours = world.ours();
        desk = new Api(port, ours.token(Role.FRONT_DESK));
        var number = STAMPS.incrementAndGet();
        stamp = "qx" + (char) ('b' + number / 20) + (char) ('b' + number % 20) + "k";
    }

    private Api.Reply household(String given, String family, String email, String phone, String... pets) {
        var person = new HashMap<String, Object>(Map.of("givenName", given, "familyName", family));
        if (!email.isEmpty()) person.put("email", email);
        if (!phone.isEmpty()) person.put("phones", List.of(phone));
        var made = desk.post("/api/v1/customers", Map.of("people", List.of(person)));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        for (var pet : pets) pet(made, pet);
        return made;
    }

    private Api.Reply pet(Api.Reply household, String name) {
        var made = desk.post(
                "/api/v1/customers/" + household.at("/id") + "/pets", Map.of("name", name, "speciesId", ours.dog()));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made;
    }

    /** For two nights from today; where the stay is. */
    private String book(Object customer, List<?> pets) {
        var resort = ours.resorts().getFirst();
        var type = world.type(ours, resort);
        world.suite(ours, resort, type);
        var today = resort.today(clock);
        var booked = desk.post(
                "/api/v1/reservations",
                Map.of(
                        "resortId", ours.resort(),
                        "serviceId", ours.boarding(),
                        "customerId", customer,
                        "petIds", pets,
                        "arrives", today.toString(),
                        "departs", today.plusDays(2).toString(),
                        "suiteTypeId", type));
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        return "/api/v1/reservations/" + booked.at("/id");
    }

    private static List<String> found(Api api, String typed) {
        var answer = api.get(
                "/api/v1/search?q=" + java.net.URLEncoder.encode(typed, java.nio.charset.StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var titles = new ArrayList<String>();
        answer.json().forEach(hit -> titles.add(hit.at("/title").asString()));
        return titles;
    }

    private List<String> found(String typed) {
        return found(desk, typed);
    }

    @Test
    void a_household_is_found_by_anything_about_it_in_any_writing() {
        household(
                "Renée", "O'Brien-" + stamp, stamp + ".one@example.com", "+1 (515) 555-" + digits(), "Señor " + stamp);
        var phone = digits();
        for (var typed : List.of(
                stamp,
                stamp.toUpperCase(java.util.Locale.ROOT),
                "renee " + stamp,
                stamp + " Renée",
                "obrien" + stamp,
                "O’Brien-" + stamp,
                stamp + ".one@",
                stamp + "one",
                "515555" + phone,
                "(515) 555-" + phone,
                "1-515-555-" + phone,
                "555" + phone)) {
            assertThat(found(typed)).as(typed).contains("Renée O'Brien-" + stamp);
        }
        assertThat(found("senor " + stamp)).first().isEqualTo("Señor " + stamp);
        assertThat(found("nobody " + stamp)).isEmpty();
    }

    /** Four digits of its own for each stamp. */
    private String digits() {
        return "%04d".formatted(4000 + STAMPS.get());
    }

    @Test
    void what_was_typed_whole_stands_before_its_beginning_and_that_before_a_part_and_a_likeness() {
        household("Ana", stamp + "ly", "", "");
        household("Bea", "un" + stamp, "", "");
        household("Cid", stamp, "", "");
        household("Dee", stamp.substring(0, 4) + "t", "", "");
        assertThat(found(stamp)).containsExactly("Cid " + stamp, "Ana " + stamp + "ly", "Bea un" + stamp);
        assertThat(found(stamp + "ley")).contains("Ana " + stamp + "ly");
        assertThat(found(stamp.replace('x', 'z') + "ly")).as("misspelt").contains("Ana " + stamp + "ly");
    }

    @Test
    void whoever_comes_today_stands_before_others_of_the_same_name() {
        household("Ana", stamp, "", "");
        var guest = household("Bea", stamp, "", "");
        var pet = pet(guest, "Rex");
        household("Cid", stamp, "", "");
        book(guest.at("/id"), List.of(pet.at("/id")));
        assertThat(found(stamp)).first().isEqualTo("Bea " + stamp);
        assertThat(PageClient.of(port, ours.email(Role.FRONT_DESK))
                        .get("/search/list?q=" + stamp)
                        .body())
                .contains("Arrives today", "role=\"option\"")
                .doesNotContain("<html");
    }

    @Test
    void a_name_that_changed_is_found_by_the_new_one_only_and_what_was_deleted_not_at_all() {
        var made = household("Ana", stamp, "", "", "Rex");
        var path = "/api/v1/customers/" + made.at("/id");
        var changed = desk.put(
                path,
                Map.of("people", List.of(Map.of("givenName", "Ana", "familyName", "new" + stamp.substring(0, 4)))),
                "If-Match",
                "\"1\"");
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(found("ana " + stamp)).isEmpty();
        assertThat(found("rex new" + stamp.substring(0, 4))).containsExactly("Rex", "Ana new" + stamp.substring(0, 4));
        assertThat(desk.post(path + "/deletion", "").status()).isEqualTo(200);
        assertThat(found("new" + stamp.substring(0, 4))).isEmpty();
        assertThat(desk.delete(path + "/deletion").status()).isEqualTo(200);
        assertThat(found("new" + stamp.substring(0, 4))).isNotEmpty();
    }

    @Test
    void the_deleted_hide_nobody_and_a_long_mail_address_is_no_fault_of_ours() {
        for (var i = 0; i < 26; i++) {
            var gone = household("Tomb", stamp, "", "");
            assertThat(desk.post("/api/v1/customers/" + gone.at("/id") + "/deletion", "")
                            .status())
                    .isEqualTo(200);
        }
        household("Live", stamp, "㏂".repeat(63) + "@example.com", "");
        assertThat(found(stamp)).containsExactly("Live " + stamp);
    }

    @Test
    void each_pet_stands_for_itself() {
        var family = world.family(ours, 2);
        var here = family.pets().getFirst().value();
        Names.called(desk, ours, family.pets().getFirst(), "H" + stamp);
        Names.called(desk, ours, family.pets().getLast(), "L" + stamp);
        var stay = book(
                family.customer().value(),
                family.pets().stream().map(p -> p.value()).toList());
        assertThat(desk.post(stay + "/check-in", Map.of("petIds", List.of(here)))
                        .status())
                .isEqualTo(200);
        assertThat(standing("H" + stamp)).isEqualTo("here");
        assertThat(standing("L" + stamp)).isEqualTo("today");
        assertThat(desk.post(stay + "/check-out", Map.of("petIds", List.of(here)))
                        .status())
                .isEqualTo(200);
        assertThat(standing("H" + stamp)).isEqualTo("came");
    }

    private String standing(String typed) {
        return desk.get("/api/v1/search?q=" + typed).at("/0/standing");
    }

    @Test
    void one_letter_is_enough_and_names_who_was_here_last() {
        household("Ana", stamp, "", "");
        assertThat(found(stamp.substring(0, 2))).contains("Ana " + stamp);
        assertThat(found("q")).isNotEmpty();
    }

    @Test
    void another_company_finds_nobody_of_ours() {
        household("Ana", stamp, stamp + "@example.com", "", stamp + "dog");
        var theirs = new Api(port, world.theirs().token(Role.OWNER));
        assertThat(found(theirs, stamp)).isEmpty();
        assertThat(found(theirs, stamp + "@")).isEmpty();
    }

    @Test
    void what_means_something_to_the_database_is_only_text() {
        for (var typed :
                List.of("%%%", "___", "a' or '1'='1", "\\", "\\\\\\%", "-- ", "((((", "'; drop", "٣٣٣", "日本")) {
            assertThat(found(typed)).as(typed).isNotNull();
        }
        assertThat(found("")).isEmpty();
        assertThat(desk.get("/api/v1/search?q=" + "a".repeat(101)).status()).isEqualTo(422);
    }
}
