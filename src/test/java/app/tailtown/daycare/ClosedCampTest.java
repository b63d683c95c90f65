package app.tailtown.daycare;

import static app.tailtown.daycare.CampWorld.made;
import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.Visitor;
import app.tailtown.world.World;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Days on which nobody comes to camp: the resort is closed, or they are over. */
@HouseTest
class ClosedCampTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    CampWorld camp;

    @BeforeEach
    void open() {
        camp = CampWorld.open(world, port);
    }

    private void close(LocalDate from, LocalDate through) {
        var closed = Map.of("name", "Roof work", "from", from.toString(), "through", through.toString());
        made(camp.owner().post("/api/v1/resorts/" + camp.ours().resort() + "/closed-dates", closed));
    }

    private static List<String> changes(Api.Reply no) {
        return no.json()
                .at("/remedies")
                .valueStream()
                .map(r -> r.at("/change").toString())
                .toList();
    }

    private static String day(LocalDate day) {
        return "{\"days\":\"" + day + "\"}";
    }

    @Test
    void a_day_on_which_the_resort_is_closed_has_no_places_and_the_nearest_open_day_is_offered() {
        var group = camp.group(5);
        close(camp.day(210), camp.day(228));

        var no = camp.book(world.family(camp.ours(), 1), group, camp.day(210));
        assertThat(no.at("/code")).isEqualTo("camp-closed");
        assertThat(changes(no)).contains(day(camp.day(229)), day(camp.day(230)));

        var counts =
                made(camp.desk().get("/api/v1/resorts/" + camp.ours().resort() + "/day-camp?day=" + camp.day(211)));
        assertThat(counts.json()
                        .valueStream()
                        .filter(c -> c.at("/groupId").asString().equals(group)))
                .allSatisfy(c -> {
                    assertThat(c.at("/capacity").asInt()).isZero();
                    assertThat(c.at("/reason").asString()).isEqualTo("Roof work");
                });
    }

    @Test
    void the_calendar_shows_a_closed_day_as_closed_and_lets_nobody_choose_it() {
        var group = camp.group(5);
        close(camp.day(240), camp.day(240));
        var desk = Visitor.signedIn(port, camp.ours().email(Role.FRONT_DESK));
        var page = desk.get("/resorts/" + camp.ours().resort() + "/day-camp/new?customerId="
                + world.family(camp.ours(), 1).customer().value() + "&groupId=" + group + "&weeks=" + camp.day(240));

        assertThat(page.find("(<input[^>]*name=\"days\" value=\"" + camp.day(240) + "\"[^>]*>)"))
                .contains("disabled", "closed");
        assertThat(page.find("(<input[^>]*name=\"days\" value=\"" + camp.day(241) + "\"[^>]*>)"))
                .doesNotContain("disabled");
    }

    @Test
    void for_a_day_that_is_over_the_nearest_is_offered_and_of_several_those_still_to_come() {
        var group = camp.group(1);
        camp.fill(group, camp.today(), 1);
        var family = world.family(camp.ours(), 1);
        var over = camp.book(family, group, camp.day(-1));
        assertThat(over.at("/code")).isEqualTo("camp-day-over");
        assertThat(changes(over)).containsExactly(day(camp.day(1)), day(camp.day(2)));

        var some = camp.book(family, group, camp.day(-2), camp.day(-1), camp.day(1), camp.day(2));
        assertThat(changes(some)).containsExactly(day(camp.day(1)).replace("\"}", "," + camp.day(2) + "\"}"));
        var form = Visitor.signedIn(port, camp.ours().email(Role.FRONT_DESK));
        form.get("/resorts/" + camp.ours().resort() + "/day-camp/new");
        var fields = new HashMap<String, String>();
        camp.wish(family, group, "full").forEach((name, value) -> fields.put(name, value.toString()));
        fields.put("petIds", family.pets().getFirst().value().toString());
        fields.put("days", camp.day(1) + "," + camp.day(2));
        assertThat(form.send("/resorts/" + camp.ours().resort() + "/day-camp", fields)
                        .status())
                .isEqualTo(303);
        assertThat(camp.taken(group, camp.day(2))).isEqualTo(1);
    }

    @Test
    void a_plan_that_would_have_begun_can_begin_today() {
        var plan = new HashMap<>(camp.wish(world.family(camp.ours(), 1), camp.group(1), "full"));
        plan.remove("days");
        plan.put("weekdays", List.of(1));
        plan.put("starts", camp.day(-1).toString());
        var no = camp.desk().post("/api/v1/camp-plans", plan);
        assertThat(no.at("/code")).isEqualTo("camp-day-over");
        assertThat(changes(no)).containsExactly("{\"starts\":\"" + camp.today() + "\"}");
    }
}
