package app.tailtown.staff;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.FactorsAsked;
import app.tailtown.identity.Role;
import app.tailtown.platform.Ids;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.MovingClock;
import app.tailtown.world.PageClient;
import app.tailtown.world.World;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a PIN means for roles that need a second factor. */
@HouseTest
class TerminalFactorsTest extends AppOnThePhone {

    private static final String PIN = "8316";

    private PageClient terminal() {
        var browser = PageClient.of(port, ours.email(Role.MANAGER));
        var path = "/resorts/" + ours.resort() + "/terminals";
        browser.get(path);
        browser.post(path, Map.of("name", "Desk " + UUID.randomUUID(), "idempotencyKey", UUID.randomUUID()));
        browser.post("/sign-out", Map.of());
        browser.get("/terminal");
        return browser;
    }

    private UUID me() {
        return world.inTransaction(ours, () -> staff.list()).stream()
                .filter(m -> m.account().equals(account))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Api.Reply take(PageClient terminal, UUID who) {
        return terminal.post("/terminal", Map.of("staff", who, "pin", PIN, "to", "/customers"));
    }

    @Test
    void asvs_6_3_3_a_pin_stands_for_two_factors_for_a_day_and_proves_nothing_fresh() {
        account = Ids.next();
        email = account + "@factors.example";
        hire(Role.OWNER);
        in = PageClient.of(port, email);
        in.get("/account");
        in.post("/account/pin", Map.of("pin", PIN, "again", PIN));
        var terminal = terminal();
        var who = me();

        FactorsAsked.during(() -> {
            assertThat(take(terminal, who).body()).as("a password was all").contains("from time to time");
            in.get("/account/second-factor");
            withApp();
            assertThat(take(terminal, who).status()).isEqualTo(302);
            assertThat(terminal.get("/customers").status()).isEqualTo(200);
            assertThat(terminal.post("/account/recovery-codes", Map.of()).status())
                    .isEqualTo(403);
            assertThat(terminal.post("/account/proof", Map.of("password", World.PASSWORD))
                            .status())
                    .as("the password alone")
                    .isEqualTo(409);
        });
        MovingClock.at(
                clock.instant().plus(Duration.ofHours(25)),
                () -> FactorsAsked.during(() -> {
                    terminal.get("/terminal");
                    assertThat(take(terminal, who).body()).contains("from time to time");
                }));
    }
}
