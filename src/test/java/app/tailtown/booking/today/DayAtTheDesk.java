package app.tailtown.booking.today;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.PageClient;
import app.tailtown.world.World;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody at the desk of a resort, with stays that begin today. */
public abstract class DayAtTheDesk {

    @LocalServerPort
    protected int port;

    @Autowired
    protected World world;

    protected Company ours;
    protected Api api;
    protected PageClient page;
    protected LocalDate today;
    protected UUID type;

    @BeforeEach
    protected void open() {
        ours = world.ours();
        api = new Api(port, ours.token(Role.FRONT_DESK));
        page = PageClient.of(port, ours.email(Role.FRONT_DESK));
        today = LocalDate.now(ours.resorts().getFirst().zone());
        type = world.type(ours, ours.resorts().getFirst());
    }

    protected String root() {
        return "/resorts/" + ours.resort() + "/today";
    }

    protected String book(World.Family family, Map<String, Object> more) {
        world.suite(ours, ours.resorts().getFirst(), type);
        var wish = new HashMap<String, Object>(Map.of(
                "resortId", ours.resort(),
                "serviceId", ours.boarding(),
                "customerId", family.customer().value(),
                "petIds", family.pets().stream().map(p -> p.value()).toList(),
                "arrives", today.toString(),
                "departs", today.plusDays(2).toString(),
                "suiteTypeId", type));
        wish.putAll(more);
        var booked = api.post("/api/v1/reservations", wish);
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        return booked.at("/id");
    }

    protected void say(World.Family family, String stay) {
        for (var pet : family.pets()) {
            var kept = page.post(
                    "/reservations/" + stay + "/pets/" + pet.value() + "/care",
                    Map.of("version", "0", "feeding", "A cup twice a day", "medication", ""));
            assertThat(kept.status()).as(kept.body()).isEqualTo(303);
        }
    }

    /** The row of a stay in one column of the page. */
    protected static String row(String html, String column, String stay) {
        var part = html.substring(html.indexOf("id=\"" + column + "\""));
        part = part.substring(0, part.indexOf("</section>"));
        var row = Pattern.compile("(?s)<li class=\"guest.*?</li>").matcher(part);
        while (row.find()) if (row.group().contains(stay)) return row.group();
        return "";
    }

    protected static String field(String html, String name) {
        var value = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(html);
        return value.find() ? value.group(1).replace("&amp;", "&") : "";
    }
}
