package app.tailtown.terminals;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.HouseTest;
import app.tailtown.world.MovingClock;
import app.tailtown.world.PageClient;
import app.tailtown.world.World;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Where a PIN is worth something, and where it is not. */
@HouseTest
class PinReachTest extends AtTheTerminal {

    @Test
    void asvs_7_3_1_without_the_key_of_a_terminal_a_pin_and_a_stolen_session_open_nothing() {
        var noor = withPin("Noor", Role.FRONT_DESK, PIN);
        var terminal = terminal(ours);
        in(terminal, noor, PIN);

        var elsewhere = new PageClient(port);
        assertThat(location(take(elsewhere, noor, PIN))).startsWith("/sign-in");
        elsewhere.cookies().put("tailtown", terminal.cookies().get("tailtown"));
        assertThat(elsewhere.get("/account").status()).isEqualTo(302);
        elsewhere.cookies().put("tailtown-terminal", "made-up");
        assertThat(elsewhere.get("/account").status()).isEqualTo(302);
        assertThat(location(take(elsewhere, noor, PIN))).startsWith("/sign-in");
        assertThat(terminal.get("/account").status()).isEqualTo(200);
    }

    @Test
    void asvs_8_2_2_at_the_terminal_of_another_company_or_resort_it_is_wrong() {
        var noor = withPin("Noor", Role.FRONT_DESK, PIN);
        var away = hire(
                ours, "Away", Role.FRONT_DESK, ours.resorts().getLast().id().value());
        setPin(PageClient.of(port, away.email()), PIN);
        var ofOthers = terminal(world.theirs());
        assertThat(ofOthers.get("/terminal").body()).doesNotContain(noor.staff().toString());
        assertThat(take(ofOthers, noor, PIN).status()).isEqualTo(422);

        var terminal = terminal(ours);
        assertThat(terminal.get("/terminal").body())
                .contains(noor.staff().toString())
                .doesNotContain(away.staff().toString());
        assertThat(take(terminal, away, PIN).status()).isEqualTo(422);
    }

    @Test
    void asvs_6_3_1_after_five_that_were_wrong_the_password_is_asked_there_and_nobody_is_kept_out_elsewhere() {
        var noor = withPin("Noor", Role.FRONT_DESK, PIN);
        var terminal = terminal(ours);
        var second = terminal(ours);
        for (var i = 0; i < 5; i++) {
            assertThat(take(terminal, noor, "831" + (i + 7) % 10).body()).contains("That is not the PIN");
        }
        var right = take(terminal, noor, PIN);
        assertThat(right.status()).isEqualTo(422);
        assertThat(right.body()).contains("Wrong five times");
        in(second, noor, PIN);

        assertThat(terminal.signIn(noor.email(), World.PASSWORD).status()).isEqualTo(302);
        terminal.post("/terminal/switch", Map.of());
        terminal.get("/terminal");
        in(terminal, noor, PIN);
    }

    @Test
    void asvs_7_5_1_a_pin_is_no_proof_for_what_lets_people_in() {
        var noor = withPin("Noor", Role.MANAGER, PIN);
        var terminal = terminal(ours);
        in(terminal, noor, PIN);
        assertThat(terminal.post("/account/app", Map.of()).status()).isEqualTo(403);
        assertThat(terminal.post("/account/pin", Map.of("pin", "7139", "again", "7139"))
                        .status())
                .isEqualTo(403);
        assertThat(terminal.post(terminals(ours), Map.of("name", "Another")).status())
                .isEqualTo(403);
        assertThat(terminal.post("/account/proof", Map.of("password", World.PASSWORD))
                        .status())
                .isEqualTo(303);
        assertThat(terminal.post("/account/app", Map.of()).status()).isEqualTo(200);
    }

    @Test
    void asvs_7_3_2_once_a_week_one_comes_in_by_other_means() {
        var noor = withPin("Noor", Role.FRONT_DESK, PIN);
        var terminal = terminal(ours);
        var start = clock.instant();
        MovingClock.at(start.plus(Duration.ofDays(6)), () -> in(terminal, noor, PIN));
        MovingClock.at(start.plus(Duration.ofDays(8)), () -> {
            assertThat(take(terminal, noor, PIN).body()).contains("from time to time");
            assertThat(terminal.signIn(noor.email(), World.PASSWORD).status()).isEqualTo(302);
        });
        MovingClock.at(start.plus(Duration.ofDays(10)), () -> in(terminal, noor, PIN));
    }

    @Test
    void asvs_6_2_4_what_anybody_would_try_is_no_pin() {
        var noor = PageClient.of(port, hire(ours, "Noor", Role.KENNEL, null).email());
        noor.get("/account/pin");
        assertThat(noor.post("/account/pin", Map.of("pin", "1234", "again", "1234"))
                        .body())
                .contains("Anybody would try that one");
        assertThat(noor.post("/account/pin", Map.of("pin", "83a6", "again", "83a6"))
                        .body())
                .contains("Four to six digits");
        assertThat(noor.post("/account/pin", Map.of("pin", PIN, "again", "8317"))
                        .body())
                .contains("Not the same as above");
    }

    @Test
    void whoever_took_the_pin_away_has_none() {
        var noor = withPin("Noor", Role.KENNEL, PIN);
        var terminal = terminal(ours);
        var own = PageClient.of(port, noor.email());
        own.get("/account/pin");
        var dropped = Map.of("_method", "delete", "idempotencyKey", UUID.randomUUID());
        assertThat(own.post("/account/pin", dropped).status()).isEqualTo(303);
        assertThat(take(terminal, noor, PIN).status()).isEqualTo(422);
        var again = Map.of("_method", "delete", "idempotencyKey", UUID.randomUUID());
        assertThat(own.post("/account/pin", again).status()).isEqualTo(409);
    }
}
