package app.tailtown.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.FactorsAsked;
import app.tailtown.identity.Grant;
import app.tailtown.identity.Passwords;
import app.tailtown.identity.Role;
import app.tailtown.identity.Staff;
import app.tailtown.platform.Ids;
import app.tailtown.world.World;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An owner who was let in with a password alone adds a passkey, and comes in with it from then on: keys alone. */
class PasskeyStoryTest extends BrowserStory {

    @Autowired
    Staff staff;

    @Autowired
    Passwords passwords;

    private String email;
    private CDPSession devtools;

    @BeforeEach
    void an_owner_with_a_phone() {
        var account = Ids.next();
        email = account + "@passkeys.example";
        world.inTransaction(ours, () -> {
            staff.openAccount(account, email, passwords.hash(World.PASSWORD));
            return staff.add(Ids.next(), account, "Noor", "en", List.of(new Grant(Role.OWNER, null)));
        });
        devtools = page.context().newCDPSession(page);
        devtools.send("WebAuthn.enable");
        authenticator();
    }

    private void authenticator() {
        var how = JsonParser.parseString("""
                {"options": {"protocol": "ctap2", "transport": "internal", "hasResidentKey": true, "hasUserVerification": true,
                             "isUserVerified": true, "automaticPresenceSimulation": true}}""");
        devtools.send("WebAuthn.addVirtualAuthenticator", (JsonObject) how);
    }

    private void signInWithPassword() {
        page.navigate(url("/sign-in"));
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("Password").fill(World.PASSWORD);
        page.keyboard().press("Enter");
    }

    /** Tab, until this has the focus. */
    private void tabTo(String label) {
        for (var stops = 0; stops < 60; stops++) {
            page.keyboard().press("Tab");
            var at = String.valueOf(page.evaluate("() => document.activeElement.innerText ?? ''"));
            if (at.strip().equals(label)) return;
        }
        throw new AssertionError(label + " cannot be reached by keys on " + page.url());
    }

    @Test
    void asvs_6_3_3_a_passkey_is_offered_first_and_is_two_factors() {
        FactorsAsked.during(() -> {
            signInWithPassword();
            page.waitForURL("**/account/second-factor");
            noAccessibilityFault();
            tabTo("Add a passkey");
            page.keyboard().press("Enter");
            page.waitForURL("**/account");
            assertThat(page.content()).contains("lets you in from now on", "One passkey");
            noAccessibilityFault();

            page.context().clearCookies();
            page.navigate(url("/sign-in"));
            noAccessibilityFault();
            tabTo("Use a passkey");
            page.keyboard().press("Enter");
            page.waitForURL("**/today");

            page.navigate(url("/account"));
            assertThat(page.content()).contains("With a passkey");
        });
    }

    @Test
    void asvs_6_4_4_with_a_password_alone_nobody_comes_in_any_more() {
        signInWithPassword();
        page.waitForURL("**/today");
        page.navigate(url("/account/second-factor"));
        page.getByText("Add a passkey").click();
        page.waitForURL("**/account");
        page.context().clearCookies();

        signInWithPassword();
        page.waitForSelector("text=One thing more");
        assertThat(page.content()).contains("Use a passkey").doesNotContain("name=\"code\"");
        page.navigate(url("/customers"));
        assertThat(page.url()).contains("/sign-in");
        noAccessibilityFault();
    }

    @Test
    void the_last_key_stays_while_the_role_needs_it() {
        signInWithPassword();
        page.waitForURL("**/today");
        page.navigate(url("/account/second-factor"));
        page.getByText("Add a passkey").click();
        page.waitForURL("**/account");
        page.navigate(url("/account/second-factor"));
        page.getByLabel("Remove This device?").click();
        page.locator("#confirm button[value=yes]").click();
        page.waitForSelector("text=Your role needs one");
        forgive("409");
    }
}
