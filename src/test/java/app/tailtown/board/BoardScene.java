package app.tailtown.board;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.organizations.Resort;
import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.Visitor;
import app.tailtown.world.World;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A type with two suites, looked at on the board a month and a half from now. */
abstract class BoardScene {

    static final int AHEAD = 45;

    @LocalServerPort
    int port;

    @Autowired
    World world;

    Company ours;
    Resort resort;
    Api desk;
    Visitor browser;
    UUID type;
    UUID first;
    UUID second;
    LocalDate today;

    @BeforeEach
    void open() {
        ours = world.ours();
        resort = ours.resorts().getFirst();
        desk = new Api(port, ours.tokens().get(Role.OWNER));
        browser = Visitor.signedIn(port, ours.email(Role.FRONT_DESK));
        type = world.type(ours, resort);
        first = world.suite(ours, resort, type);
        second = world.suite(ours, resort, type);
        today = LocalDate.now(resort.zone());
    }

    LocalDate day(int number) {
        return today.plusDays(AHEAD + number);
    }

    String root() {
        return "/resorts/" + resort.id().value() + "/board";
    }

    /** A week, of the one type. */
    Visitor.Seen week() {
        var seen = browser.get(root() + "?from=" + day(0) + "&days=7&type=" + type);
        assertThat(seen.status()).as(seen.body()).isEqualTo(200);
        return seen;
    }

    Api.Reply program(int days) {
        return desk.get("/api/v1" + root() + "?from=" + day(0) + "&days=" + days);
    }

    /** A stay from one of these days to another. */
    Api.Reply book(World.Family who, UUID suite, int from, int until, Map<String, Object> more) {
        var wish = new HashMap<String, Object>(Map.of(
                "resortId", ours.resort(),
                "serviceId", ours.boarding(),
                "customerId", who.customer().value(),
                "petIds", who.pets().stream().map(p -> p.value()).toList(),
                "arrives", day(from).toString(),
                "departs", day(until).toString(),
                "suiteTypeId", type,
                "suiteId", suite));
        wish.putAll(more);
        var booked = desk.post("/api/v1/reservations", wish);
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        return booked;
    }

    /** The classes of the bar that leads to this address. */
    static String bar(Visitor.Seen page, String href) {
        return found(page, "class=\"(let [^\"]*)\" href=\"" + Pattern.quote(href) + "\"");
    }

    static String title(Visitor.Seen page, String href) {
        return found(page, "href=\"" + Pattern.quote(href) + "\" title=\"([^\"]*)\"");
    }

    static String stay(Api.Reply reservation) {
        return "/reservations/" + reservation.at("/id");
    }

    static String found(Visitor.Seen page, String pattern) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(page.body())
                .results()
                .map(m -> m.group(1).strip())
                .collect(Collectors.joining(" | "));
    }

    String name(UUID suite) {
        return desk.get("/api/v1/suites/" + suite).at("/name");
    }
}
