package app.tailtown.daycare;

import static app.tailtown.daycare.CampWorld.made;
import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.HouseTest;
import app.tailtown.world.Visitor;
import app.tailtown.world.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever books day camp reads what will stand against the dog at the door, before anybody drives there. */
@HouseTest
class CampFindingsTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Test
    void who_came_last_time_is_chosen_and_who_stayed_at_home_is_not() {
        var camp = CampWorld.open(world, port);
        var family = world.family(camp.ours(), 2);
        var group = camp.group(5);
        var wish = camp.wish(family, group, "full", camp.day(2));
        wish.put("petIds", List.of(family.pets().getFirst().value()));
        var page = "/resorts/" + camp.ours().resort() + "/day-camp/new?customerId="
                + family.customer().value();
        var desk = Visitor.signedIn(port, camp.ours().email(Role.FRONT_DESK));
        assertThat(desk.get(page).body()).contains(box(family, 0, true), box(family, 1, true));
        made(camp.desk().post("/api/v1/camp-visits", wish));
        assertThat(desk.get(page).body()).contains(box(family, 0, true), box(family, 1, false));
    }

    private static String box(World.Family family, int number, boolean isChosen) {
        return "name=\"petIds\" value=\"" + family.pets().get(number).value() + (isChosen ? "\" checked>" : "\">");
    }

    @Test
    void the_booking_page_says_what_is_asked_only_at_check_in() {
        var camp = CampWorld.open(world, port);
        var family = world.family(camp.ours(), 1);
        var group = camp.group(5);
        var pet = family.pets().getFirst().value();
        var desk = Visitor.signedIn(port, camp.ours().email(Role.FRONT_DESK));
        var page = "/resorts/" + camp.ours().resort() + "/day-camp/new?customerId="
                + family.customer().value() + "&groupId=" + group + "&days=" + camp.day(3);
        assertThat(desk.get(page).body()).doesNotContain("did not pass the evaluation");

        made(camp.desk()
                .post(
                        "/api/v1/pets/" + pet + "/evaluations",
                        Map.of(
                                "resortId",
                                camp.ours().resort(),
                                "heldOn",
                                camp.today().toString(),
                                "outcome",
                                "failed",
                                "note",
                                "Guards the gate")));
        assertThat(desk.get(page).body()).contains("did not pass the evaluation");
        assertThat(desk.get(page + "&petsSaid=true").body())
                .as("nobody comes")
                .doesNotContain("did not pass the evaluation");
    }
}
