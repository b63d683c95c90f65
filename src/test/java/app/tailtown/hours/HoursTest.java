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

/** A resort of its own says when it is open, by a program and by a person. */
@HouseTest
class HoursTest {

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
    void until_somebody_says_when_it_is_open_nothing_is_refused() {
        assertThat(manager.get(api("hours")).at("/state")).isEqualTo("unknown");
        assertThat(book(desk, monday.minusDays(1), 1, Map.of("dropOff", "03:00"))
                        .status())
                .isEqualTo(201);
        var seen = Visitor.signedIn(port, ours.email(Role.MANAGER)).get(page("hours"));
        assertThat(seen.body()).contains("Nobody has said when this place is open");
    }

    @Test
    void a_week_takes_over_from_the_one_before_and_is_taken_back_while_no_day_of_it_has_passed() {
        var first = setWeek(today);
        var next = setWeek(today.plusDays(30));
        assertThat(manager.get("/api/v1/hours/" + first.at("/id")).at("/until"))
                .isEqualTo(today.plusDays(30).toString());
        var between = setWeek(today.plusDays(10));
        assertThat(between.at("/code")).isEqualTo("hours-follow");
        assertThat(between.at("/remedies/0/href")).isEqualTo(page("hours") + "#week");
        assertThat(manager.delete("/api/v1/hours/" + next.at("/id")).status()).isEqualTo(204);
        assertThat(manager.get("/api/v1/hours/" + first.at("/id")).isAbsent("/until"))
                .isTrue();
        assertThat(manager.delete("/api/v1/hours/" + first.at("/id")).status()).isEqualTo(204);
        assertThat(manager.get(api("hours")).at("/state")).isEqualTo("unknown");
    }

    @Test
    void days_have_one_name_and_nights_one_minimum() {
        var from = monday.toString();
        var christmas = manager.post(
                api("closed-dates"),
                Map.of(
                        "name",
                        "Christmas",
                        "from",
                        from,
                        "through",
                        monday.plusDays(2).toString()));
        var again = manager.post(
                api("closed-dates"),
                Map.of("name", "Eve", "from", monday.plusDays(2).toString()));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/code")).isEqualTo("dates-taken");
        assertThat(again.at("/facts/name")).isEqualTo("Christmas");
        assertThat(manager.delete("/api/v1/closed-dates/" + christmas.at("/id")).status())
                .isEqualTo(204);
        assertThat(manager.post(api("closed-dates"), Map.of("name", "Eve", "from", from))
                        .status())
                .isEqualTo(201);

        var season = Map.of("name", "Fair", "from", from, "nights", 3);
        assertThat(manager.post(api("minimum-stays"), season).status()).isEqualTo(201);
        assertThat(manager.post(api("minimum-stays"), season).at("/code")).isEqualTo("nights-taken");
        var ofType = Map.of("name", "Fair", "from", from, "nights", 4, "suiteTypeId", type);
        assertThat(manager.post(api("minimum-stays"), ofType).status()).isEqualTo(201);
    }

    @Test
    void the_grid_is_one_form_and_says_at_each_field_what_is_wrong() {
        var browser = Visitor.signedIn(port, ours.email(Role.MANAGER));
        assertThat(browser.get(page("hours/new")).status()).isEqualTo(200);
        var grid = new HashMap<String, String>(Map.of("from", today.toString()));
        IntStream.range(0, 14).forEach(i -> grid.put("windows[" + i + "].weekday", String.valueOf(i / 2 + 1)));
        assertThat(browser.send(page("hours"), grid).body()).contains("At least one day is open");
        grid.put("windows[0].opens", "07:00");
        grid.put("windows[3].opens", "09:00");
        grid.put("windows[3].closes", "08:00");
        var again = browser.send(page("hours"), grid);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("windows[0].closes-error", "windows[3].closes-error", "value=\"09:00\"");
        grid.put("windows[0].closes", "12:00");
        grid.put("windows[1].opens", "11:00");
        grid.put("windows[1].closes", "13:00");
        grid.put("windows[3].closes", "18:00");
        assertThat(browser.send(page("hours"), grid).body()).contains("This overlaps other times of the day.");
        grid.put("windows[1].opens", "15:00");
        grid.put("windows[1].closes", "19:00");
        assertThat(browser.send(page("hours"), grid).location()).isEqualTo(page("hours"));
        assertThat(browser.get(page("hours")).body()).contains("7:00 am – 12:00 pm", "3:00 pm – 7:00 pm");
    }

    @Test
    void closed_dates_and_minimum_stays_are_added_seen_and_taken_back_on_the_page() {
        var browser = Visitor.signedIn(port, ours.email(Role.MANAGER));
        browser.get(page("closed-dates/new"));
        browser.send(
                page("closed-dates"),
                Map.of("name", "Inventory", "from", today.toString(), "windows[0].opens", "", "windows[0].closes", ""));
        browser.get(page("minimum-stays/new"));
        browser.send(page("minimum-stays"), Map.of("name", "Rodeo", "from", monday.toString(), "nights", "4"));
        var seen = browser.get(page("hours"));
        assertThat(seen.body()).contains("Inventory", "closed", "Rodeo", "4 nights at least", "Every type");
        assertThat(browser.get(page("today")).body()).contains("Closed: Inventory");
        var day = seen.find("/closed-dates/([0-9a-f-]{36})");
        assertThat(browser.delete(page("closed-dates/" + day)).location()).isEqualTo(page("hours"));
        assertThat(browser.get(page("today")).body()).doesNotContain("Closed: Inventory");
    }
}
