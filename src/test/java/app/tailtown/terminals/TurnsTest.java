package app.tailtown.terminals;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.HouseTest;
import app.tailtown.world.MovingClock;
import app.tailtown.world.PageClient;
import app.tailtown.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People who share a terminal take turns: each on their own name, and whoever leaves it alone is locked out. */
@HouseTest
class TurnsTest extends AtTheTerminal {

    private static final Pattern CUSTOMER = Pattern.compile("/customers/([0-9a-f-]{36})");

    @Autowired
    JdbcClient jdbc;

    private UUID writes(PageClient terminal, String name) {
        terminal.get("/customers/new");
        var kept = terminal.post(
                "/customers", Map.of("people[0].givenName", name, "people[0].familyName", "Turns" + UUID.randomUUID()));
        assertThat(kept.status()).as(kept.body()).isEqualTo(303);
        var id = CUSTOMER.matcher(location(kept));
        assertThat(id.find()).isTrue();
        return UUID.fromString(id.group(1));
    }

    private List<String> whoWrote(UUID customer) {
        return world.inTransaction(
                ours,
                () -> jdbc.sql("select distinct actor from audit where table_name = 'customer' and row_id = ?")
                        .param(customer)
                        .query(String.class)
                        .list());
    }

    @Test
    void asvs_16_2_1_at_a_shared_terminal_each_deed_is_on_the_name_of_whoever_did_it() {
        var noor = withPin("Noor", Role.FRONT_DESK, PIN);
        var abel = withPin("Abel", Role.FRONT_DESK, OTHER_PIN);
        var terminal = terminal(ours);
        in(terminal, noor, PIN);
        var first = writes(terminal, "Ana");

        assertThat(terminal.post("/terminal/switch", Map.of("to", "/customers")).status())
                .isEqualTo(302);
        assertThat(terminal.get("/customers").status()).as("nobody is in").isEqualTo(302);
        in(terminal, abel, OTHER_PIN);
        var second = writes(terminal, "Ben");

        assertThat(whoWrote(first)).containsExactly("staff:" + noor.staff());
        assertThat(whoWrote(second)).containsExactly("staff:" + abel.staff());
    }

    @Test
    void asvs_7_3_1_a_terminal_that_is_left_alone_is_locked_and_comes_back_to_the_same_address() {
        var noor = withPin("Noor", Role.FRONT_DESK, PIN);
        var terminal = terminal(ours);
        in(terminal, noor, PIN);
        var page = "/customers?q=Ana";

        MovingClock.at(clock.instant().plus(Duration.ofMinutes(2)).plusSeconds(1), () -> {
            var locked = terminal.get(page);
            assertThat(location(locked)).isEqualTo("/terminal?to=%2Fcustomers%3Fq%3DAna");
            assertThat(terminal.post("/customers", Map.of("people[0].givenName", "Nobody"))
                            .status())
                    .isEqualTo(401);
            terminal.get(location(locked));
            var back = terminal.post("/terminal", Map.of("staff", noor.staff(), "pin", PIN, "to", page));
            assertThat(location(back)).endsWith(page);
            assertThat(terminal.get(page).status()).isEqualTo(200);
        });
    }

    @Test
    void asvs_7_3_1_whoever_presses_stays_in_and_a_page_that_renews_itself_is_nobody() {
        var noor = withPin("Noor", Role.FRONT_DESK, PIN);
        var terminal = terminal(ours);
        in(terminal, noor, PIN);
        var start = clock.instant();
        MovingClock.at(start.plusSeconds(90), () -> {
            assertThat(terminal.post("/terminal/awake", Map.of()).body())
                    .isEqualTo(noor.staff().toString());
        });
        MovingClock.at(
                start.plusSeconds(180),
                () -> assertThat(terminal.get("/account", "X-Renews", "1").status())
                        .isEqualTo(200));
        MovingClock.at(
                start.plusSeconds(215),
                () -> assertThat(terminal.get("/account").status()).isEqualTo(302));
    }

    @Test
    void each_resort_says_when_its_terminals_are_locked() {
        var owner = PageClient.of(port, ours.email(Role.OWNER));
        var path = "/resorts/" + ours.resorts().getLast().id().value() + "/terminals";
        owner.get(path);
        var rule = Map.of("_method", "put", "version", "0", "idleMinutes", "5", "idempotencyKey", UUID.randomUUID());
        assertThat(owner.post(path + "/rule", rule).status()).isEqualTo(303);
        assertThat(owner.get(path).body()).contains("value=\"5\"");
        var nonsense =
                Map.of("_method", "put", "version", "1", "idleMinutes", "31", "idempotencyKey", UUID.randomUUID());
        assertThat(owner.post(path + "/rule", nonsense).status()).isEqualTo(422);
        var stale = Map.of("_method", "put", "version", "0", "idleMinutes", "3", "idempotencyKey", UUID.randomUUID());
        assertThat(owner.post(path + "/rule", stale).status()).isEqualTo(412);

        owner.post(path, Map.of("name", "Back desk " + UUID.randomUUID(), "idempotencyKey", UUID.randomUUID()));
        var start = clock.instant();
        MovingClock.at(
                start.plus(Duration.ofMinutes(4)),
                () -> assertThat(owner.get("/account").status()).isEqualTo(200));
        MovingClock.at(
                start.plus(Duration.ofMinutes(10)),
                () -> assertThat(owner.get("/account").status()).isEqualTo(302));
    }

    @Test
    void whoever_signs_in_with_a_password_there_is_locked_out_as_well_and_takes_turns() {
        var noor = withPin("Noor", Role.FRONT_DESK, PIN);
        var abel = withPin("Abel", Role.KENNEL, OTHER_PIN);
        var terminal = terminal(ours);
        in(terminal, abel, OTHER_PIN);
        assertThat(terminal.signIn(noor.email(), World.PASSWORD).status()).isEqualTo(302);
        assertThat(terminal.get("/account").body()).contains("With a password", "Switch person", "Noor");
        MovingClock.at(clock.instant().plus(Duration.ofMinutes(3)), () -> {
            assertThat(location(terminal.get("/account"))).startsWith("/terminal");
            in(terminal, abel, OTHER_PIN);
        });
    }
}
