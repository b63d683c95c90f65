package app.tailtown.terminals;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.events.Ledger;
import app.tailtown.identity.Role;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who set a PIN, and who took it away, stands among the events; a manager takes it from whoever showed it around. */
@HouseTest
class PinTakenAwayTest extends AtTheTerminal {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Ledger ledger;

    private List<String> events(Person about) {
        ledger.write();
        return world.inTransaction(
                ours,
                () -> jdbc.sql("""
                        select kind || ' by ' || split_part(actor, ':', 1) from security_event
                         where about = ? and kind in ('pin-set', 'pin-removed') order by first_at, id""")
                        .param("staff:" + about.staff())
                        .query(String.class)
                        .list());
    }

    private static String member(Person who) {
        return "/settings/staff/" + who.staff();
    }

    @Test
    void asvs_16_3_1_a_pin_that_is_set_or_removed_is_an_event() {
        var noor = withPin("Noor", Role.FRONT_DESK, PIN);
        var herself = PageClient.of(port, noor.email());
        herself.get("/account/pin");
        assertThat(herself.post("/account/pin", Map.of("_method", "delete")).status())
                .isEqualTo(303);
        assertThat(events(noor)).containsExactly("pin-set by staff", "pin-removed by staff");
    }

    @Test
    void a_manager_takes_a_pin_away_and_it_opens_nothing_any_more() {
        var noor = withPin("Noor", Role.FRONT_DESK, PIN);
        var terminal = terminal(ours);
        var manager = PageClient.of(port, ours.email(Role.MANAGER));
        assertThat(manager.get(member(noor)).body()).contains("Remove the PIN of Noor");

        var taken = manager.post(member(noor) + "/pin", Map.of("_method", "delete"));
        assertThat(taken.status()).as(taken.body()).isEqualTo(303);
        assertThat(manager.get(member(noor)).body())
                .contains("The PIN of Noor lets nobody in any more.")
                .doesNotContain("Remove the PIN of Noor");
        assertThat(take(terminal, noor, PIN).status()).isEqualTo(422);
        assertThat(events(noor)).containsExactly("pin-set by staff", "pin-removed by staff");

        manager.post(member(noor) + "/pin", Map.of("_method", "delete"));
        assertThat(manager.get(member(noor)).body()).contains("Noor has no PIN.");
        assertThat(events(noor)).hasSize(2);
    }

    @Test
    void whoever_may_not_manage_people_takes_no_pin_and_another_company_neither() {
        var noor = withPin("Noor", Role.FRONT_DESK, PIN);
        var desk = PageClient.of(port, ours.email(Role.FRONT_DESK));
        desk.get("/account");
        assertThat(desk.post(member(noor) + "/pin", Map.of("_method", "delete")).status())
                .isEqualTo(403);
        var others = PageClient.of(port, world.theirs().email(Role.OWNER));
        others.get("/account");
        assertThat(others.post(member(noor) + "/pin", Map.of("_method", "delete"))
                        .status())
                .isEqualTo(404);
        in(terminal(ours), noor, PIN);
    }
}
