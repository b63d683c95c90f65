package app.tailtown.booking;

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
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What was read out is what is booked, or nothing is. */
@HouseTest
class PriceReadOutTest {

    private static final String SHOWN = "name=\"agreedTotal\" value=\"(\\d+)\"";

    @LocalServerPort
    int port;

    @Autowired
    World world;

    Company ours;
    Api desk;
    LocalDate arrives;
    World.Family family;
    UUID type;

    @BeforeEach
    void open() {
        ours = world.ours();
        desk = new Api(port, ours.token(Role.FRONT_DESK));
        var resort = ours.resorts().getFirst();
        arrives = LocalDate.now(resort.zone()).plusDays(40);
        type = world.type(ours, resort);
        world.suite(ours, resort, type);
        family = world.family(ours, 1);
    }

    private Map<String, Object> wish(int nights, long agreed) {
        return Map.of(
                "resortId", ours.resort(),
                "serviceId", ours.boarding(),
                "customerId", family.customer().value(),
                "petIds", family.pets().stream().map(p -> p.value()).toList(),
                "arrives", arrives.toString(),
                "departs", arrives.plusDays(nights).toString(),
                "suiteTypeId", type,
                "agreedTotal", agreed);
    }

    @Test
    void what_they_get_beside_the_stay_was_read_out_too() {
        var owner = new Api(port, ours.tokens().get(Role.OWNER));
        var bath = owner.post(
                        "/api/v1/add-ons", Map.of("name", "Bath " + UUID.randomUUID(), "unit", "each", "active", true))
                .at("/id");
        var from = LocalDate.now(ours.resorts().getFirst().zone()).toString();
        var price = Map.of("addOnId", bath, "from", from, "price", 2_700);
        assertThat(owner.post("/api/v1/resorts/" + ours.resort() + "/add-on-prices", price)
                        .status())
                .isEqualTo(201);
        var wish = new HashMap<String, Object>(wish(2, 1));
        var nights = Long.parseLong(desk.post("/api/v1/reservations", wish).at("/remedies/0/change/agreedTotal"));
        wish.put("addOnIds", List.of(bath));
        wish.put("agreedTotal", nights);
        wish.put("hold", true);
        var refused = desk.post("/api/v1/reservations", wish);
        assertThat(refused.at("/remedies/0/code")).as(refused.body()).isEqualTo("hold-at");
        assertThat(refused.at("/remedies/0/change/agreedTotal")).isEqualTo(String.valueOf(nights + 2_700));
        wish.put("agreedTotal", nights + 2_700);
        var held = desk.post("/api/v1/reservations", wish);
        assertThat(held.status()).as(held.body()).isEqualTo(201);
        assertThat(held.json().at("/quote/total/minor").asLong()).isEqualTo(nights + 2_700);
    }

    @Test
    void another_price_than_was_agreed_books_nothing_and_says_what_it_costs() {
        var refused = desk.post("/api/v1/reservations", wish(2, 1));
        assertThat(refused.status()).as(refused.body()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("price-is-another");
        var now = Long.parseLong(refused.at("/remedies/0/change/agreedTotal"));
        assertThat(now).isGreaterThan(1);

        var longer = desk.post("/api/v1/reservations", wish(3, now));
        assertThat(longer.status()).isEqualTo(409);
        var booked = desk.post("/api/v1/reservations", wish(2, now));
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
    }

    @Test
    void a_page_that_showed_one_night_does_not_book_five() {
        var screen = Visitor.signedIn(port, ours.email(Role.FRONT_DESK));
        var path = "/resorts/" + ours.resort() + "/reservations";
        var said = new HashMap<>(Map.of(
                "resortId", ours.resort().toString(),
                "customerId", family.customer().value().toString(),
                "petsSaid", "true",
                "petIds", family.pets().getFirst().value().toString(),
                "serviceId", ours.boarding().toString(),
                "suiteTypeId", type.toString(),
                "arrives", arrives.toString(),
                "departs", arrives.plusDays(1).toString()));
        screen.get(path + "/new");
        said.put("agreedTotal", screen.send(path + "/new", said).find(SHOWN));
        said.put("departs", arrives.plusDays(5).toString());

        var again = screen.send(path, said);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("It costs $", "Nothing was written");
        said.put("agreedTotal", again.find(SHOWN));
        assertThat(screen.send(path, said).status()).isEqualTo(303);
    }

    @Test
    void a_change_is_made_at_the_price_that_stood_there_or_not_at_all() {
        var wish = new HashMap<String, Object>(wish(2, 1));
        wish.remove("agreedTotal");
        var booked = desk.post("/api/v1/reservations", wish);
        var path = "/reservations/" + booked.at("/id");
        var before = booked.json().at("/quote/total/minor").asLong();
        var screen = Visitor.signedIn(port, ours.email(Role.FRONT_DESK));
        var shown = java.util.regex.Pattern.compile(SHOWN)
                .matcher(screen.get(path + "/edit").body());
        assertThat(shown.find()).isTrue();
        assertThat(shown.group(1)).isEqualTo(String.valueOf(before));

        var longer = new HashMap<String, Object>(Map.of(
                "arrives", arrives.toString(), "departs", arrives.plusDays(3).toString(), "agreedTotal", before));
        var refused = desk.put("/api/v1" + path, longer, "If-Match", booked.etag());
        assertThat(refused.at("/code")).as(refused.body()).isEqualTo("price-is-another");
        assertThat(refused.at("/remedies/0/code")).isEqualTo("change-at");
        assertThat(desk.get("/api/v1" + path).at("/departs"))
                .isEqualTo(arrives.plusDays(2).toString());
        longer.put("agreedTotal", Long.parseLong(refused.at("/remedies/0/change/agreedTotal")));
        assertThat(desk.put("/api/v1" + path, longer, "If-Match", booked.etag()).status())
                .isEqualTo(200);
    }
}
