package app.tailtown.operators;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Passwords;
import app.tailtown.identity.SecondFactors;
import app.tailtown.platform.Ids;
import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.PageClient;
import app.tailtown.world.Tables;
import app.tailtown.world.World;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An operator who has an app with codes, and both companies. */
public abstract class AtTheConsole {

    private static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"");

    @LocalServerPort
    protected int port;

    @Autowired
    protected World world;

    @Autowired
    protected Passwords passwords;

    @Autowired
    protected SecondFactors factors;

    @Autowired
    protected Clock clock;

    protected UUID account;
    protected String email;
    protected PageClient browser;

    @BeforeEach
    public void somebody_who_runs_the_installation() {
        account = Ids.next();
        email = account + "@operators.example";
        Tables.asOwner()
                .sql("insert into platform.account (id, email, password_hash) values (?, ?, ?)")
                .params(account, email, passwords.hash(World.PASSWORD))
                .update();
        Tables.asOwner()
                .sql("insert into platform.operator (account_id, name, since) values (?, 'Olga', now())")
                .params(account)
                .update();
        browser = new PageClient(port);
        browser.get("/operator/sign-in");
    }

    Stream<Company> both() {
        return Stream.of(world.ours(), world.theirs());
    }

    /** Signed in, with an app that was confirmed half a minute ago. */
    protected PageClient signIn() {
        var seed = factors.beginTotp(account);
        assertThat(factors.takesTotp(account, code(seed, clock.instant().minusSeconds(30)), true))
                .isTrue();
        var reply = browser.post(
                "/operator/sign-in/second",
                Map.of("ticket", ticket(afterPassword()), "code", code(seed, clock.instant())));
        assertThat(reply.status()).as(reply.body()).isEqualTo(302);
        browser.get("/operator");
        return browser;
    }

    Api.Reply afterPassword() {
        return browser.post("/operator/sign-in", Map.of("email", email, "password", World.PASSWORD));
    }

    static String ticket(Api.Reply page) {
        var found = TICKET.matcher(page.body());
        assertThat(found.find()).as(page.body()).isTrue();
        return found.group(1);
    }

    static String code(String seed, Instant at) {
        try {
            var totp = new TimeBasedOneTimePasswordGenerator();
            return totp.generateOneTimePasswordString(new SecretKeySpec(Base32.decode(seed), totp.getAlgorithm()), at);
        } catch (java.security.InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    static String path(Company company, String further) {
        return "/operator/companies/" + company.id().value() + further;
    }

    Api.Reply enter(Company company, String reason, int minutes) {
        return browser.post(path(company, "/entries"), Map.of("reason", reason, "minutes", minutes));
    }
}
