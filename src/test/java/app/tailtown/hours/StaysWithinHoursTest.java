package app.tailtown.hours;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.organizations.Resort;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.Ids;
import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.Visitor;
import app.tailtown.world.World;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is booked at a resort that has said when it is open. */
@HouseTest
class StaysWithinHoursTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Resorts resorts;

    Company ours;
    Resort place;
    UUID type;
    Api manager;
    Api desk;
    LocalDate today;
    LocalDate monday;

    @BeforeEach
    void a_resort_that_has_said_nothing() {
        ours = world.ours();
        place = world.inTransaction(ours, () -> {
            var resort = new Resort(
                    new ResortId(Ids.next()),
                    1,
                    "Hours",
                    "Ames",
                    "",
                    ZoneId.of("America/Chicago"),
                    Currency.getInstance("USD"),
                    LocalTime.NOON);
            resorts.add(resort, 9);
            return resort;
        });
        type = world.type(ours, place);
        IntStream.range(0, 7).forEach(_ -> world.suite(ours, place, type));
        manager = new Api(port, ours.token(Role.MANAGER));
        desk = new Api(port, ours.token(Role.FRONT_DESK));
        today = LocalDate.now(place.zone());
        monday = today.plusDays(20).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    String api(String what) {
        return "/api/v1/resorts/" + place.id().value() + "/" + what;
    }

    String page(String what) {
        return "/resorts/" + place.id().value() + "/" + what;
    }

    /** Monday to Saturday 7 to 12 and 15 to 19. */
    Api.Reply setWeek(LocalDate from) {
        var windows = IntStream.rangeClosed(1, 6)
                .boxed()
                .<Map<String, Object>>mapMulti((day, add) -> {
                    add.accept(Map.of("weekday", day, "opens", "07:00", "closes", "12:00"));
                    add.accept(Map.of("weekday", day, "opens", "15:00", "closes", "19:00"));
                })
                .toList();
        return manager.post(api("hours"), Map.of("from", from.toString(), "windows", windows));
    }

    Map<String, Object> wish(LocalDate arrives, int nights, Map<String, ?> more) {
        var family = world.family(ours, 1);
        var wish = new HashMap<String, Object>(Map.of(
                "resortId", place.id().value(),
                "serviceId", ours.boarding(),
                "customerId", family.customer().value(),
                "petIds", List.of(family.pets().getFirst().value()),
                "arrives", arrives.toString(),
                "departs", arrives.plusDays(nights).toString(),
                "suiteTypeId", type));
        wish.putAll(more);
        return wish;
    }

    Api.Reply book(Api as, LocalDate arrives, int nights, Map<String, ?> more) {
        return as.post("/api/v1/reservations", wish(arrives, nights, more));
    }

    @Test
    void every_refusal_shows_a_way_out_that_books() {
        setWeek(today);
        manager.post(api("closed-dates"), Map.of("name", "Founders’ Day", "from", monday.toString()));
        manager.post(
                api("minimum-stays"),
                Map.of(
                        "name",
                        "Fair",
                        "from",
                        monday.plusDays(7).toString(),
                        "through",
                        monday.plusDays(9).toString(),
                        "nights",
                        3));

        books(wish(monday, 3, Map.of()), "arrival-when-closed", "arrive-on-at");
        books(wish(monday.minusDays(1), 3, Map.of()), "arrival-when-closed", "arrive-on-at");
        books(wish(monday.minusDays(3), 3, Map.of()), "departure-when-closed", "depart-on-at");
        books(wish(monday.plusDays(1), 2, Map.of("dropOff", "13:00")), "drop-off-outside-hours", "drop-off-at");
        books(wish(monday.plusDays(1), 2, Map.of("pickUp", "21:30")), "pick-up-outside-hours", "pick-up-at");
        books(wish(monday.plusDays(7), 1, Map.of()), "stay-too-short", "stay-until");
    }

    void books(Map<String, Object> wish, String code, String remedy) {
        var refused = desk.post("/api/v1/reservations", wish);
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo(code);
        assertThat(refused.at("/remedies/0/code")).isEqualTo(remedy);
        assertThat(refused.body()).doesNotContain("waive-hours");
        refused.json()
                .at("/remedies/0/change")
                .properties()
                .forEach(e -> wish.put(e.getKey(), e.getValue().asString()));
        var booked = desk.post("/api/v1/reservations", wish);
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
    }

    @Test
    void a_manager_books_all_the_same_and_says_why() {
        setWeek(today);
        var sunday = monday.minusDays(1);
        var wish = wish(sunday, 1, Map.of());
        var refused = manager.post("/api/v1/reservations", wish);
        assertThat(refused.body()).contains("waive-hours");
        wish.put("waiveHours", true);
        assertThat(manager.post("/api/v1/reservations", wish).at("/errors/0/pointer"))
                .isEqualTo("/waiveReason");
        wish.put("waiveReason", "The owner flies in at night; Luis stays.");
        assertThat(desk.post("/api/v1/reservations", wish).at("/code")).isEqualTo("arrival-when-closed");
        var booked = manager.post("/api/v1/reservations", wish);
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);

        var waivers = manager.get("/api/v1/reservations/" + booked.at("/id") + "/hours-waivers");
        assertThat(waivers.at("/0/rule")).isEqualTo("arrival-when-closed");
        assertThat(waivers.at("/0/reason")).startsWith("The owner flies in");
        var seen = Visitor.signedIn(port, ours.email(Role.KENNEL)).get("/reservations/" + booked.at("/id"));
        assertThat(seen.body()).contains("Booked against the rules", "Luis stays");
    }

    @Test
    void a_change_is_refused_for_what_it_changes_and_never_the_counter() {
        var sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        var booked = book(
                desk,
                today,
                Math.toIntExact(today.until(sunday, java.time.temporal.ChronoUnit.DAYS)) + 7,
                Map.of("dropOff", "04:00"));
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        setWeek(today);
        manager.post(api("closed-dates"), Map.of("name", "Snow", "from", today.toString()));
        var path = "/api/v1/reservations/" + booked.at("/id");

        var to = new HashMap<String, Object>(Map.of(
                "arrives",
                booked.at("/arrives"),
                "departs",
                booked.at("/departs"),
                "suiteTypeId",
                type,
                "dropOff",
                "04:00",
                "note",
                "Brings her own bed."));
        var noted = desk.put(path, to, "If-Match", booked.etag());
        assertThat(noted.status()).as(noted.body()).isEqualTo(200);
        to.put("departs", sunday.plusDays(14).toString());
        assertThat(desk.put(path, to, "If-Match", noted.etag()).at("/code")).isEqualTo("departure-when-closed");

        assertThat(desk.post(path + "/check-in", Map.of()).status()).isEqualTo(200);
        assertThat(desk.post(path + "/check-out", Map.of()).status()).isEqualTo(200);
    }

    @Test
    void the_booking_page_says_the_hours_and_the_minimum_before_it_refuses() {
        setWeek(today);
        manager.post(api("minimum-stays"), Map.of("name", "Rodeo", "from", monday.toString(), "nights", 4));
        var browser = Visitor.signedIn(port, ours.email(Role.MANAGER));
        var family = world.family(ours, 1);
        browser.get(page("reservations/new?customerId=" + family.customer().value()));
        var asked = new HashMap<String, String>(Map.of(
                "resortId", place.id().value().toString(),
                "customerId", family.customer().value().toString(),
                "arrives", monday.toString(),
                "departs", monday.plusDays(1).toString()));
        var seen = browser.send(page("reservations/new"), asked);
        assertThat(seen.body()).contains("Open 7:00 am – 12:00 pm, 3:00 pm – 7:00 pm", "Rodeo: 4 nights at least");

        asked.put("petIds[0]", family.pets().getFirst().value().toString());
        asked.put("serviceId", ours.boarding().toString());
        asked.put("suiteTypeId", type.toString());
        var refused = browser.send(page("reservations"), asked);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("4 nights, until", "Book it all the same, and say why");
        asked.put("waiveHours", "true");
        var why = browser.send(page("reservations"), asked);
        assertThat(why.body()).contains("Why book it all the same?").doesNotContain("Say why, in a few words.");
        asked.put("waiveReason", "");
        assertThat(browser.send(page("reservations"), asked).body()).contains("Say why, in a few words.");
        asked.put("waiveReason", "She was promised two nights in spring.");
        assertThat(browser.send(page("reservations"), asked).location()).startsWith("/reservations/");
    }
}
