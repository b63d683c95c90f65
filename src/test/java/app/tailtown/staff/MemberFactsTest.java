package app.tailtown.staff;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.identity.Staff;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import app.tailtown.world.Programs;
import app.tailtown.world.Somebody;
import app.tailtown.world.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is asked about somebody stands on their page. */
@HouseTest
class MemberFactsTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Staff staff;

    @Test
    void since_when_where_from_with_what_and_for_which_programs() {
        var ours = world.ours();
        var who = Somebody.at(world, staff, ours, Role.FRONT_DESK);
        var owner = PageClient.of(port, ours.email(Role.OWNER));
        var path = "/settings/staff/" + who.id();
        assertThat(owner.get(path).body()).contains("Works here since", "Not yet, as far as we keep it");

        PageClient.of(port, who.email()).get("/account");
        var key = Programs.add(ours, who.email(), null, "customers-view");
        var body = owner.get(path).body();
        assertThat(body)
                .contains("Last came in", "127.0.0.1", "<a href=\"#sessions\">1</a>", "PIN for shared terminals")
                .contains("<a href=\"/settings/tokens/" + key.id() + "\">till " + key.id() + "</a>");
    }

    @Test
    void who_has_nothing_to_do_with_programs_reads_nothing_of_them() {
        var ours = world.ours();
        var who = Somebody.at(world, staff, ours, Role.FRONT_DESK);
        var key = Programs.add(ours, who.email(), null, "customers-view");
        var manager = PageClient.of(port, ours.email(Role.MANAGER));
        var page = manager.get("/settings/staff/" + who.id());
        assertThat(page.body()).doesNotContain(key.id().toString(), "Programs they answer for");
    }
}
