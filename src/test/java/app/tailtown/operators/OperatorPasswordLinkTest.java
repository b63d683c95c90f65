package app.tailtown.operators;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.PasswordDesk;
import app.tailtown.identity.Role;
import app.tailtown.identity.Staff;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import app.tailtown.world.Somebody;
import app.tailtown.world.Tables;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The link by which an operator sets a password leads on to the console, and nobody else there. */
@HouseTest
class OperatorPasswordLinkTest extends AtTheConsole {

    @Autowired
    PasswordDesk desk;

    @Autowired
    Staff staff;

    @Test
    void an_operator_who_works_for_nobody_is_led_to_the_console() {
        var secret = desk.openLink(account, "reset", PasswordDesk.RESET);
        assertThat(browser.get("/password?token=" + secret).body()).contains("/operator/sign-in");
        assertThat(next(browser, secret)).isEqualTo("/operator/sign-in");
        assertThat(browser.get("/operator/sign-in").status()).isEqualTo(200);
        assertThat(browser.get("/operator").status()).isIn(302, 404);
    }

    @Test
    void whoever_works_for_a_company_is_led_to_its_sign_in() {
        var who = Somebody.at(world, staff, world.ours(), Role.FRONT_DESK);
        var id = Tables.asOwner()
                .sql("select id from platform.account where email = ?")
                .param(who.email())
                .query(UUID.class)
                .single();
        var secret = desk.openLink(id, "reset", PasswordDesk.RESET);
        var anybody = new PageClient(port);
        assertThat(anybody.get("/password?token=" + secret).body()).doesNotContain("/operator");
        assertThat(next(anybody, secret)).isEqualTo("/sign-in");
        assertThat(anybody.get("/password?token=" + secret).body()).doesNotContain("/operator");
    }

    private static String next(PageClient who, String secret) {
        var set = who.post("/password", Map.of("token", secret, "wanted", "eleven herons by the weir"));
        assertThat(set.status()).as(set.body()).isEqualTo(303);
        return set.headers().firstValue("Location").orElse("").replaceFirst("^https?://[^/]+", "");
    }
}
