package app.tailtown.staff;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody proved is worth as much as it was when they proved it, and no more. */
@HouseTest
class ProofsHoldTest extends AppOnThePhone {

    private static final String LONGER = "forty otters under the pier " + UUID.randomUUID();

    private int prove(String code) {
        return in.post("/account/proof", Map.of("password", World.PASSWORD, "code", code, "to", "/account"))
                .status();
    }

    private int changePassword(String wanted) {
        in.get("/account");
        return in.post("/account/password", Map.of("current", World.PASSWORD, "wanted", wanted))
                .status();
    }

    @Test
    void asvs_6_6_3_codes_cannot_be_guessed_by_whoever_is_in_and_knows_the_password() {
        withApp();
        var last = 0;
        for (var i = 0; i < 10 && last != 429; i++) last = prove("00000" + i);
        assertThat(last).isEqualTo(429);
    }

    @Test
    void asvs_7_4_3_what_was_proved_with_the_old_password_is_worth_nothing_after_a_new_one() {
        var seed = withApp();
        var thief = new PageClient(port);
        var ticket = afterPassword(thief);
        assertThat(changePassword(LONGER)).isEqualTo(303);
        var later = clock.instant().plus(Duration.ofSeconds(60));
        MovingClock.at(later, () -> {
            var tried = thief.post("/sign-in/second", Map.of("ticket", ticket, "code", code(seed, later)));
            assertThat(tried.status()).isEqualTo(422);
            assertThat(thief.get("/customers").status()).isEqualTo(302);
        });
    }

    @Test
    void asvs_7_2_4_a_wrong_code_makes_no_ticket_younger() {
        withApp();
        var browser = new PageClient(port);
        var ticket = afterPassword(browser);
        var again = browser.post("/sign-in/second", Map.of("ticket", ticket, "code", "000000"));
        assertThat(again.body()).contains("name=\"ticket\" value=\"" + ticket + "\"");
    }

    @Test
    void asvs_6_2_1_what_a_short_password_stands_beside_stays_while_it_is_short() {
        withApp();
        assertThat(changePassword("Zq7!xkvp")).isEqualTo(303);
        var kept = in.post("/account/app", Map.of("_method", "delete"));
        assertThat(kept.status()).as(kept.body()).isEqualTo(409);
        assertThat(kept.body()).contains("while your password is short");
        assertThat(factors.of(account).totp()).isTrue();
    }

    @Test
    void asvs_6_2_1_a_short_password_ends_with_what_it_stood_beside() {
        withApp();
        assertThat(changePassword("Zq7!xkvp")).isEqualTo(303);
        var owner = PageClient.of(port, ours.email(Role.OWNER));
        var page = owner.get("/settings/staff?q=" + email.substring(0, 8));
        assertThat(page.status()).isEqualTo(200);
        var member = world.inTransaction(
                ours,
                () -> staff.list().stream()
                        .filter(m -> m.account().equals(account))
                        .findFirst());
        owner.post("/settings/staff/" + member.orElseThrow().id() + "/factors", Map.of("_method", "delete"));
        assertThat(factors.of(account).any()).isFalse();
        assertThat(new PageClient(port).signIn(email, "Zq7!xkvp").status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "\"a\"", "1", "{\"id\":"})
    void what_is_no_passkey_is_refused_and_breaks_nothing(String credential) {
        var browser = new PageClient(port);
        browser.get("/sign-in");
        assertThat(browser.post("/sign-in/passkey", Map.of("credential", credential))
                        .status())
                .isEqualTo(422);
    }
}
