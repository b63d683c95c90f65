package app.tailtown.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.SecondFactors;
import app.tailtown.platform.Ids;
import app.tailtown.world.Tables;
import app.tailtown.world.World;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.security.InvalidKeyException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever runs the installation adds a passkey in the console and comes in with it from then on: keys alone, in both languages. */
class OperatorPasskeyStoryTest extends FactorStory {

    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();

    @Autowired
    SecondFactors factors;

    private String code(String seed, Instant at) {
        try {
            return codes.generateOneTimePasswordString(
                    new SecretKeySpec(Base32.decode(seed), codes.getAlgorithm()), at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private String operator(String email) {
        var account = Ids.next();
        Tables.asOwner()
                .sql("insert into platform.account (id, email, password_hash) values (?, ?, ?)")
                .params(account, email, passwords.hash(World.PASSWORD))
                .update();
        Tables.asOwner()
                .sql("insert into platform.operator (account_id, name, since) values (?, 'Olga', now())")
                .params(account)
                .update();
        var seed = factors.beginTotp(account);
        assertThat(factors.takesTotp(account, code(seed, Instant.now().minusSeconds(30)), true))
                .isTrue();
        return seed;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void a_passkey_is_added_in_the_console_and_opens_it(String language) {
        speak(language);
        var devtools = page.context().newCDPSession(page);
        devtools.send("WebAuthn.enable");
        devtools.send("WebAuthn.addVirtualAuthenticator", (JsonObject) JsonParser.parseString("""
                {"options": {"protocol": "ctap2", "transport": "internal", "hasResidentKey": true, "hasUserVerification": true,
                             "isUserVerified": true, "automaticPresenceSimulation": true}}"""));
        var email = Ids.next() + "@operators.example";
        var seed = operator(email);
        page.navigate(url("/operator/sign-in"));
        page.locator("#email").focus();
        page.keyboard().type(email);
        page.locator("#password").focus();
        type(World.PASSWORD);
        page.waitForSelector("#code");
        type(code(seed, Instant.now()));
        page.waitForURL("**/operator");

        tabTo("factors.passkeys");
        page.keyboard().press("Enter");
        page.waitForURL("**/operator/passkeys");
        noAccessibilityFault();
        page.locator("#password").focus();
        page.keyboard().type(World.PASSWORD);
        page.keyboard().press("Tab");
        page.keyboard().type(code(seed, Instant.now().plusSeconds(30)));
        tabTo("factors.passkey.add");
        page.keyboard().press("Enter");
        page.waitForSelector("[data-toast]");
        noAccessibilityFault();

        signOut();
        page.navigate(url("/operator/sign-in"));
        tabTo("sign-in.passkey");
        page.keyboard().press("Enter");
        page.waitForURL("**/operator");
    }
}
