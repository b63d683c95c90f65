package app.tailtown.staff;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.races.Together;
import app.tailtown.world.HouseTest;
import app.tailtown.world.MovingClock;
import app.tailtown.world.PageClient;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An app that shows codes, and codes on paper. */
@HouseTest
class SecondFactorTest extends AppOnThePhone {

    @Test
    void asvs_6_3_3_beside_the_password_a_code_is_asked_for_and_taken_once() {
        var seed = withApp();
        var browser = new PageClient(port);
        var ticket = afterPassword(browser);
        assertThat(browser.get("/customers").status())
                .as("half of it is nothing")
                .isEqualTo(302);
        var later = clock.instant().plusSeconds(30);

        MovingClock.at(later, () -> {
            var code = code(seed, later);
            var done = browser.post("/sign-in/second", Map.of("ticket", ticket, "code", code));
            assertThat(done.status()).as(done.body()).isEqualTo(302);
            assertThat(browser.get("/customers").status()).isEqualTo(200);

            var thief = new PageClient(port);
            var again = thief.post("/sign-in/second", Map.of("ticket", afterPassword(thief), "code", code));
            assertThat(again.status()).as("asvs 6.5.1: single use").isEqualTo(422);
            assertThat(again.body()).contains("was used");
        });
    }

    @Test
    void asvs_6_5_1_of_two_who_use_one_code_at_once_one_comes_in() throws Exception {
        var seed = withApp();
        var later = clock.instant().plusSeconds(60);
        MovingClock.at(later, () -> {
            var code = code(seed, later);
            var taken = Together.run(
                    Stream.generate(() -> (Callable<Boolean>) () -> factors.takesTotp(account, code, false))
                            .limit(8)
                            .toList());
            assertThat(taken.stream().filter(t -> t)).hasSize(1);
        });
    }

    @Test
    void asvs_6_5_5_a_code_of_two_minutes_ago_is_none() {
        var seed = withApp();
        var old = code(seed, clock.instant().plusSeconds(60));
        MovingClock.at(clock.instant().plusSeconds(180), () -> {
            var browser = new PageClient(port);
            assertThat(browser.post("/sign-in/second", Map.of("ticket", afterPassword(browser), "code", old))
                            .status())
                    .isEqualTo(422);
        });
    }

    @Test
    void asvs_6_6_3_codes_cannot_be_guessed() {
        withApp();
        var browser = new PageClient(port);
        var ticket = afterPassword(browser);
        var last = 0;
        for (var i = 0; i < 8 && last != 429; i++) {
            last = browser.post("/sign-in/second", Map.of("ticket", ticket, "code", "00000" + i))
                    .status();
        }
        assertThat(last).isEqualTo(429);
    }

    @Test
    void a_recovery_code_lets_in_once() {
        var page = in.post("/account/app", Map.of());
        var seed = found(SEED, page.body());
        var codes = in.post("/account/app/confirmation", Map.of("seed", seed, "code", code(seed, clock.instant())));
        var one = found(CODE, codes.body());
        assertThat(CODE.matcher(codes.body()).results()).hasSize(10);
        var browser = new PageClient(port);

        var done = browser.post(
                "/sign-in/second",
                Map.of(
                        "ticket",
                        afterPassword(browser),
                        "code",
                        one.toLowerCase().replace("-", " ")));

        assertThat(done.status()).isEqualTo(302);
        assertThat(browser.get("/account").body()).contains("With a password and a recovery code", "9 recovery codes");
        var again = new PageClient(port);
        assertThat(again.post("/sign-in/second", Map.of("ticket", afterPassword(again), "code", one))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void whoever_came_in_without_it_elsewhere_is_out_once_it_is_added() {
        var elsewhere = PageClient.of(port, email);
        withApp();
        assertThat(elsewhere.get("/customers").status()).isEqualTo(302);
        assertThat(in.get("/customers").status()).isEqualTo(200);
    }
}
