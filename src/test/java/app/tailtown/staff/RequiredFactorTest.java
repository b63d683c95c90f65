package app.tailtown.staff;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.FactorsAsked;
import app.tailtown.identity.Role;
import app.tailtown.platform.Ids;
import app.tailtown.world.HouseTest;
import app.tailtown.world.MovingClock;
import app.tailtown.world.PageClient;
import app.tailtown.world.Tables;
import app.tailtown.world.World;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Roles that need more than a password, and what is asked for once more. */
@HouseTest
class RequiredFactorTest extends AppOnThePhone {

    @Test
    void asvs_6_3_3_a_role_that_needs_more_does_nothing_before_it_is_there() {
        account = Ids.next();
        email = account + "@factors.example";
        hire(Role.OWNER);
        in = PageClient.of(port, email);

        FactorsAsked.during(() -> {
            var page = in.get("/customers");
            assertThat(page.status()).isEqualTo(302);
            assertThat(page.headers().firstValue("Location")).hasValue("/account/second-factor");
            var asked = in.get("/account/second-factor");
            assertThat(asked.body()).contains("Your role needs more than a password");
            var refused = in.post("/customers", Map.of("people[0].givenName", "Ana"));
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.body()).contains("Your role needs more than a password");
            in.get("/account/second-factor");
            withApp();
            assertThat(in.get("/customers").status()).isEqualTo(200);
        });
    }

    @Test
    void asvs_7_5_1_what_lets_people_in_is_changed_by_whoever_proved_it_lately() {
        var later = clock.instant().plus(Duration.ofMinutes(16));
        MovingClock.at(later, () -> {
            assertThat(in.get("/account/second-factor").body()).contains("Say once more that it is you");
            assertThat(in.post("/account/app", Map.of()).status()).isEqualTo(403);
            assertThat(in.post("/account/proof", Map.of("password", "not it at all"))
                            .status())
                    .isEqualTo(409);
            assertThat(in.post("/account/proof", Map.of("password", World.PASSWORD))
                            .status())
                    .isEqualTo(303);
            assertThat(in.post("/account/app", Map.of()).status()).isEqualTo(200);
        });
    }

    @Test
    void asvs_6_3_1_whoever_found_an_open_screen_guesses_no_password() {
        var last = 0;
        for (var i = 0; i < 8 && last != 429; i++) {
            last = in.post("/account/proof", Map.of("password", "guess number " + i))
                    .status();
        }
        assertThat(last).isEqualTo(429);
    }

    @Test
    void the_last_one_stays_while_the_role_needs_it() {
        account = Ids.next();
        email = account + "@factors.example";
        hire(Role.MANAGER);
        in = PageClient.of(port, email);
        in.get("/account");
        withApp();
        assertThat(in.post("/account/app", Map.of("_method", "delete", "idempotencyKey", UUID.randomUUID()))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void asvs_11_3_2_seeds_lie_sealed_and_are_sealed_anew_under_a_new_key() {
        var seed = withApp();
        var before = sealed();
        assertThat(new String(before, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(seed);

        vault.renewDataKey();
        assertThat(factors.reseal()).isPositive();

        assertThat(sealed()).isNotEqualTo(before);
        var later = clock.instant().plusSeconds(90);
        MovingClock.at(
                later,
                () -> assertThat(factors.takesTotp(account, code(seed, later), false))
                        .isTrue());
    }

    private byte[] sealed() {
        return Tables.asOwner()
                .sql("select sealed from platform.totp where account_id = ?")
                .param(account)
                .query((row, _) -> row.getBytes(1))
                .single();
    }
}
