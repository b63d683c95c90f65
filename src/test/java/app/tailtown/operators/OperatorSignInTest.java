package app.tailtown.operators;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.PasswordDesk;
import app.tailtown.identity.Role;
import app.tailtown.world.HouseTest;
import app.tailtown.world.MovingClock;
import app.tailtown.world.Tables;
import app.tailtown.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The door of the console. */
@HouseTest
class OperatorSignInTest extends AtTheConsole {

    private static final Pattern SEED = Pattern.compile("name=\"seed\" value=\"([A-Z2-7]{32})\"");

    @Autowired
    PasswordDesk desk;

    @Test
    void asvs_6_3_3_a_password_alone_is_never_enough() {
        var page = afterPassword();
        assertThat(page.body()).contains("An operator needs more than a password");
        assertThat(browser.get("/operator").status()).isEqualTo(404);
        var seed = SEED.matcher(page.body());
        assertThat(seed.find()).isTrue();
        var first = Map.of("ticket", ticket(page), "seed", seed.group(1), "code", "000000");
        assertThat(browser.post("/operator/sign-in/first", first).status()).isEqualTo(422);
        assertThat(browser.get("/operator").status()).isEqualTo(404);
        browser.get("/operator/sign-in");

        var codes = browser.post(
                "/operator/sign-in/first",
                Map.of("ticket", ticket(page), "seed", seed.group(1), "code", code(seed.group(1), clock.instant())));

        assertThat(codes.body()).contains("Recovery codes");
        assertThat(browser.get("/operator").status()).isEqualTo(200);
        assertThat(afterPassword().body()).contains("One thing more").doesNotContain("name=\"seed\"");
    }

    @Test
    void asvs_6_3_8_whether_somebody_is_an_operator_is_said_to_nobody_who_is_none() {
        var wrong = browser.post("/operator/sign-in", Map.of("email", email, "password", "not it at all"));
        var owner = world.ours().email(Role.OWNER);
        var none = browser.post("/operator/sign-in", Map.of("email", owner, "password", World.PASSWORD));
        assertThat(List.of(wrong.status(), none.status())).containsOnly(422);
        assertThat(none.body())
                .contains("This e-mail and password do not match")
                .doesNotContain("name=\"ticket\"");
        assertThat(browser.post("/sign-in", Map.of("email", email, "password", World.PASSWORD))
                        .status())
                .as("an operator works nowhere")
                .isEqualTo(422);
    }

    @Test
    void asvs_7_3_1_the_console_is_left_by_itself_and_says_where_to_come_in_again() {
        signIn();
        var later = clock.instant().plus(Duration.ofMinutes(31));
        MovingClock.at(later, () -> {
            var page = browser.get("/operator");
            assertThat(page.status()).isEqualTo(302);
            assertThat(page.headers().firstValue("Location")).hasValue("/operator/sign-in");
        });
    }

    @Test
    void asvs_7_4_3_a_new_password_or_the_end_of_the_role_ends_the_console_at_once() {
        signIn();
        var link = desk.openLink(account, "reset", PasswordDesk.RESET);
        assertThat(desk.setByLink(link, "eleven geese over the barn", "wanted")).isTrue();
        assertThat(browser.get("/operator").status()).isEqualTo(302);
    }

    @Test
    void asvs_7_4_2_who_is_an_operator_no_more_is_out_with_the_next_request_also_of_a_company() {
        signIn();
        enter(world.ours(), "To look at it", 10);
        assertThat(browser.get("/customers").status()).isEqualTo(200);
        Tables.asOwner()
                .sql("update platform.operator set disabled_at = now() where account_id = ?")
                .param(account)
                .update();
        assertThat(browser.get("/customers").status()).isEqualTo(302);
        assertThat(browser.get("/operator").status()).isEqualTo(302);
    }

    @Test
    void who_signs_out_is_out() {
        signIn();
        assertThat(browser.post("/operator/sign-out", Map.of()).status()).isEqualTo(302);
        assertThat(browser.get("/operator").status()).isEqualTo(404);
    }

    @Test
    void asvs_7_5_1_a_passkey_of_the_console_is_added_by_whoever_proves_that_it_is_them() {
        signIn();
        browser.get("/operator/passkeys");
        var wrong = Map.of("name", "Key", "password", "not it at all", "code", "000000", "credential", "{}");
        var refused = browser.post("/operator/passkeys", wrong);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("That is not your password").doesNotContain("not it at all");
        var without = Map.of("name", "Key", "password", World.PASSWORD, "code", "000000", "credential", "{}");
        assertThat(browser.post("/operator/passkeys", without).body()).contains("This code is wrong");
    }
}
