package app.tailtown.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.FactorsAsked;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An owner who was let in with a password alone adds a passkey, and comes in with it from then on: keys alone, in both languages. */
class PasskeyStoryTest extends FactorStory {

    private CDPSession devtools;

    @BeforeEach
    void an_authenticator() {
        devtools = page.context().newCDPSession(page);
        devtools.send("WebAuthn.enable");
        var how = JsonParser.parseString("""
                {"options": {"protocol": "ctap2", "transport": "internal", "hasResidentKey": true, "hasUserVerification": true,
                             "isUserVerified": true, "automaticPresenceSimulation": true}}""");
        devtools.send("WebAuthn.addVirtualAuthenticator", (JsonObject) how);
    }

    private void addPasskey() {
        tabTo("factors.passkey.add");
        page.keyboard().press("Enter");
        page.waitForURL("**/account");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void asvs_6_3_3_a_passkey_is_offered_first_and_is_two_factors(String language) {
        anOwner(language);
        FactorsAsked.during(() -> {
            signInWithPassword();
            page.waitForURL("**/account/second-factor");
            noAccessibilityFault();
            addPasskey();
            assertThat(page.content()).contains(t("account.passkey.added", t("factors.passkey.example")));
            noAccessibilityFault();

            signOut();
            page.navigate(url("/sign-in"));
            noAccessibilityFault();
            tabTo("sign-in.passkey");
            page.keyboard().press("Enter");
            page.waitForURL("**/today");

            page.navigate(url("/account"));
            assertThat(page.content()).contains(t("sessions.proof.passkey"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void asvs_6_4_4_with_a_password_alone_nobody_comes_in_any_more(String language) {
        anOwner(language);
        signInWithPassword();
        page.waitForURL("**/today");
        page.navigate(url("/account/second-factor"));
        addPasskey();
        signOut();

        signInWithPassword();
        page.waitForSelector("text=" + t("second.title"));
        assertThat(page.content()).contains(t("sign-in.passkey")).doesNotContain("name=\"code\"");
        page.navigate(url("/customers"));
        assertThat(page.url()).contains("/sign-in");
        noAccessibilityFault();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void the_last_key_stays_while_the_role_needs_it(String language) {
        anOwner(language);
        signInWithPassword();
        page.waitForURL("**/today");
        page.navigate(url("/account/second-factor"));
        addPasskey();
        page.navigate(url("/account/second-factor"));
        page.getByLabel(t("factors.drop.of", t("factors.passkey.example"))).press("Enter");
        page.locator("#confirm button[value=yes]").press("Enter");
        page.waitForSelector("text=" + t("refusal.last-factor.title"));
        forgive("409");
    }
}
