package app.tailtown.staff;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Grant;
import app.tailtown.identity.Passwords;
import app.tailtown.identity.Role;
import app.tailtown.identity.SecondFactors;
import app.tailtown.identity.Staff;
import app.tailtown.platform.Ids;
import app.tailtown.vault.Vault;
import app.tailtown.world.Company;
import app.tailtown.world.PageClient;
import app.tailtown.world.World;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody of the desk, and an app on their phone. */
abstract class AppOnThePhone {

    static final Pattern SEED = Pattern.compile("name=\"seed\" value=\"([A-Z2-7]{32})\"");
    static final Pattern CODE = Pattern.compile("<code>([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})</code>");
    private static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Staff staff;

    @Autowired
    Passwords passwords;

    @Autowired
    SecondFactors factors;

    @Autowired
    Vault vault;

    @Autowired
    Clock clock;

    Company ours;
    UUID account;
    String email;
    PageClient in;

    @BeforeEach
    void somebody_of_the_desk() {
        ours = world.ours();
        account = Ids.next();
        email = account + "@factors.example";
        hire(Role.FRONT_DESK);
        in = PageClient.of(port, email);
        in.get("/account");
    }

    void hire(Role role) {
        world.inTransaction(ours, () -> {
            staff.openAccount(account, email, passwords.hash(World.PASSWORD));
            return staff.add(Ids.next(), account, "Noor", "en", List.of(new Grant(role, null)));
        });
    }

    static String found(Pattern pattern, String page) {
        var match = pattern.matcher(page);
        assertThat(match.find()).as(page).isTrue();
        return match.group(1);
    }

    String code(String seed, Instant at) {
        try {
            var totp = new TimeBasedOneTimePasswordGenerator();
            return totp.generateOneTimePasswordString(new SecretKeySpec(Base32.decode(seed), totp.getAlgorithm()), at);
        } catch (java.security.InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Adds an app, and answers its seed. */
    String withApp() {
        var page = in.post("/account/app", Map.of());
        var seed = found(SEED, page.body());
        var confirmed = in.post("/account/app/confirmation", Map.of("seed", seed, "code", code(seed, clock.instant())));
        assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(200);
        return seed;
    }

    String afterPassword(PageClient browser) {
        var second = browser.signIn(email, World.PASSWORD);
        assertThat(second.status()).isEqualTo(200);
        return found(TICKET, second.body());
    }
}
