package app.tailtown.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.FactorsAsked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An owner adds an app that shows codes, keeps the recovery codes, and comes in with password and code: keys alone, in both languages. */
class AppStoryTest extends FactorStory {

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void asvs_6_3_3_an_app_is_added_and_its_codes_are_asked_for(String language) {
        anOwner(language);
        FactorsAsked.during(() -> {
            signInWithPassword();
            page.waitForURL("**/account/second-factor");
            var app = addApp();

            signOut();
            signInWithPassword();
            page.waitForSelector("text=" + t("second.title"));
            noAccessibilityFault();
            type("000000");
            page.waitForSelector("[aria-invalid=true]");
            forgive("422");
            noAccessibilityFault();
            // The next one of the app: that of before was used.
            type(app.next());
            page.waitForURL("**/today");
            page.navigate(url("/account"));
            assertThat(page.content()).contains(t("sessions.proof.totp"));
        });
    }
}
