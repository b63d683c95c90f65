package app.tailtown.booking;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.races.Together;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.MovingClock;
import app.tailtown.world.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two dogs and a cat are booked in one go, the dogs in a suite type for dogs, the cat in one for cats: all of them or nobody. */
@HouseTest
class ApartByTypeTest extends FamilyStays {

    UUID cats;

    @BeforeEach
    void two_dogs_and_a_cat() {
        family = world.family(ours, 3);
        cats = world.type(ours, ours.resorts().getFirst());
        var owner = new Api(port, ours.token(Role.OWNER));
        var known = owner.get("/api/v1/pets/" + pet(2));
        var cat = Map.of("name", "Mochi", "speciesId", ours.cat(), "altered", "yes", "birthDate", "2020-02-29");
        assertThat(owner.put("/api/v1/pets/" + pet(2), cat, "If-Match", known.etag())
                        .status())
                .isEqualTo(200);
        suite(type, ours.dog(), 2);
        suite(cats, ours.cat(), 2);
    }

    private void suite(UUID ofType, UUID species, int most) {
        var owner = new Api(port, ours.token(Role.OWNER));
        var made = owner.post(
                "/api/v1/resorts/" + ours.resort() + "/suites",
                Map.of(
                        "suiteTypeId",
                        ofType,
                        "name",
                        "A" + UUID.randomUUID().toString().substring(0, 8),
                        "area",
                        "",
                        "position",
                        0,
                        "maximumPets",
                        most,
                        "speciesId",
                        species));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
    }

    /** The cat in its own type, the others in the one of the stay. */
    private Map<String, Object> apart() {
        return each("petId", pet(2), "suiteTypeId", cats);
    }

    private Visitor clerk() {
        return Visitor.signedIn(port, ours.email(Role.FRONT_DESK));
    }

    /** The page with a type of its own for each. */
    private String page() {
        return form(3, 5).entrySet().stream()
                .map(e -> encode(e.getKey(), UTF_8) + "=" + encode(e.getValue(), UTF_8))
                .collect(Collectors.joining("&", "/resorts/" + ours.resort() + "/reservations/new?", ""));
    }

    /** What the page would send. */
    private Map<String, String> form(int from, int until) {
        var fields = new HashMap<String, String>();
        fields.put("resortId", ours.resort().toString());
        fields.put("serviceId", ours.boarding().toString());
        fields.put("customerId", family.customer().value().toString());
        fields.put("arrives", day(from));
        fields.put("departs", day(until));
        fields.put("petsSaid", "true");
        fields.put("apart", "true");
        for (var i = 0; i < 3; i++) {
            fields.put("petIds[" + i + "]", pet(i).toString());
            fields.put("each[" + i + "].petId", pet(i).toString());
            fields.put("each[" + i + "].suiteTypeId", (i == 2 ? cats : type).toString());
        }
        return fields;
    }

    @Test
    void one_reservation_has_suites_of_two_types_and_one_price() {
        var booked = booked(3, 5, apart());
        assertThat(lets(booked)).containsExactlyInAnyOrder("3-5 2", "3-5 1");
        // Two nights: 50 and 30 for the dogs, 50 for the cat.
        assertThat(total(booked)).isEqualTo(26_000);
        var types = desk.get(path(booked))
                .json()
                .at("/lets")
                .valueStream()
                .map(l -> l.at("/suiteTypeId").asString())
                .toList();
        assertThat(types).containsExactlyInAnyOrder(type.toString(), cats.toString());
    }

    @Test
    void the_page_says_what_the_whole_costs_and_books_all_of_it() {
        var shown = clerk().get(page());
        assertThat(shown.body())
                .contains("name=\"each[2].suiteTypeId\"", "Suite type", "$260.00", "Pet 1 &amp; Pet 2", "Mochi")
                .contains("name=\"agreedTotal\" value=\"26000\"")
                .doesNotContain("Nothing free of this type");
        var browser = clerk();
        browser.get(page());
        var fields = form(3, 5);
        fields.put("agreedTotal", "26000");
        var sent = browser.send("/resorts/" + ours.resort() + "/reservations", fields);
        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        assertThat(desk.get("/api/v1" + sent.location()).json().at("/lets")).hasSize(2);
    }

    @Test
    void where_one_of_the_types_is_full_the_page_says_which_and_nobody_is_booked() {
        var other = world.family(ours, 1);
        var owner = new Api(port, ours.token(Role.OWNER));
        var known = owner.get("/api/v1/pets/" + other.pets().getFirst().value());
        owner.put(
                "/api/v1/pets/" + other.pets().getFirst().value(),
                Map.of("name", "Tom", "speciesId", ours.cat(), "altered", "yes", "birthDate", "2020-02-29"),
                "If-Match",
                known.etag());
        assertThat(book(other, 3, 5, Map.of("suiteTypeId", cats)).status()).isEqualTo(201);
        var refused = book(family, 3, 5, apart());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("type-full");
        assertThat(desk.get("/api/v1/reservations?customerId="
                                + family.customer().value())
                        .body())
                .doesNotContain(pet(0).toString());
        assertThat(clerk().get(page()).body())
                .contains("Nothing free of this type")
                .doesNotContain("name=\"agreedTotal\"");
    }

    @Test
    void as_last_time_fills_in_the_type_of_each() {
        booked(0, 2, apart());
        MovingClock.at(java.time.Instant.now().plus(java.time.Duration.ofDays(10)), () -> {
            var again = clerk().get("/resorts/" + ours.resort() + "/reservations/new?customerId="
                    + family.customer().value());
            var link = again.find("href=\"([^\"]*each%5B0%5D[^\"]*)\"").replace("&amp;", "&");
            assertThat(link)
                    .contains("%5D.suiteTypeId=" + cats, "%5D.suiteTypeId=" + type, "apart=true")
                    .doesNotContain("&suiteTypeId=");
            assertThat(clerk().get(link).body()).contains("name=\"agreedTotal\"");
        });
    }

    @Test
    void two_families_race_for_one_cat_suite_and_one_gets_all_of_it() throws Exception {
        suite(type, ours.dog(), 2);
        var other = world.family(ours, 3);
        var owner = new Api(port, ours.token(Role.OWNER));
        var last = other.pets().getLast().value();
        var known = owner.get("/api/v1/pets/" + last);
        owner.put(
                "/api/v1/pets/" + last,
                Map.of("name", "Tom", "speciesId", ours.cat(), "altered", "yes", "birthDate", "2020-02-29"),
                "If-Match",
                known.etag());
        Callable<Api.Reply> one = () -> book(family, 3, 5, apart());
        Callable<Api.Reply> two = () -> book(other, 3, 5, each("petId", last, "suiteTypeId", cats));
        var replies = Together.run(List.of(one, two));
        assertThat(replies.stream().map(Api.Reply::status)).containsExactlyInAnyOrder(201, 409);
        for (var reply : replies) {
            if (reply.status() == 201) assertThat(lets(reply)).hasSize(2);
        }
        // Both dog suites but one are free again: nothing of the other family was left behind.
        var third = world.family(ours, 2);
        assertThat(book(third, 3, 5, Map.of()).status()).isEqualTo(201);
    }
}
