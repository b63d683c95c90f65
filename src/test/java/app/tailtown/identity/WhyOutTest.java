package app.tailtown.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import app.tailtown.world.Somebody;
import app.tailtown.world.Tables;
import app.tailtown.world.World;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever is out reads why on the page where they sign in again, and whoever never was in reads nothing. */
@HouseTest
class WhyOutTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Staff staff;

    private Somebody who;
    private PageClient browser;

    @BeforeEach
    void somebody_is_in() {
        who = Somebody.at(world, staff, world.ours(), Role.FRONT_DESK);
        browser = PageClient.of(port, who.email());
        assertThat(browser.get("/customers").status()).isEqualTo(200);
        assertThat(browser.get("/sign-in").body()).as("still in").doesNotContain("signed out");
    }

    private void session(String set) {
        Tables.asOwner()
                .sql("update platform.session set " + set
                        + " where account_id = (select id from platform.account where email = ?)")
                .param(who.email())
                .update();
    }

    private String said() {
        var away = browser.get("/customers");
        assertThat(away.status()).isEqualTo(302);
        assertThat(away.headers().firstValue("Location").orElse("")).contains("/sign-in?to=");
        return browser.get("/sign-in?to=%2Fcustomers").body();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            last_seen_at = now() - interval '13 hours', created_at = now() - interval '13 hours'  | nothing was done here for a while   | hace rato que no se hacía nada
            created_at = now() - interval '30 hours'                                              | for as long as your role may be     | todo lo que puede durar con su función
            ended_at = now(), ended_why = 'by-a-manager'                                          | A manager signed you out            | Un gerente cerró su sesión
            ended_at = now(), ended_why = 'by-themselves'                                         | from another one                    | desde otro
            ended_at = now(), ended_why = 'replaced'                                              | somebody signed in here after you   | otra persona entró aquí
            ended_at = now(), ended_why = 'password-changed'                                      | Your password was changed           | Su contraseña ha cambiado
            """)
    void it_is_said_in_both_languages(String what, String english, String spanish) {
        session(what);
        assertThat(said()).contains(english);
        assertThat(browser.get("/sign-in", "Accept-Language", "es").body()).contains(spanish);
    }

    @Test
    void who_lost_their_role_or_their_place_reads_so() {
        who.take(world);
        assertThat(said()).contains("Your role was changed");
        var another = Somebody.at(world, staff, world.ours(), Role.FRONT_DESK);
        browser = PageClient.of(port, another.email());
        another.leave(world);
        assertThat(said()).contains("you have no place there any more");
    }

    @Test
    void who_signed_out_themselves_or_only_guesses_reads_nothing() {
        var cookies = Map.copyOf(browser.cookies());
        browser.post("/sign-out", Map.of());
        browser.cookies().putAll(cookies);
        assertThat(said()).doesNotContain("signed out because", "changed. Sign in");
        for (var guess : new String[] {"x", "A".repeat(43), "'; select 1"}) {
            browser.cookies().put("tailtown", guess.replace(";", ""));
            assertThat(browser.get("/sign-in").body()).as(guess).doesNotContain("signed out", "changed. Sign in");
        }
    }
}
