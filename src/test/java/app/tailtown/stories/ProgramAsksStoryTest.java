package app.tailtown.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.FactorsAsked;
import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program asks somebody to come in, gets a part of what it asked for, works with it, and is put out again: keys alone, in both languages. */
class ProgramAsksStoryTest extends FactorStory {

    private RedirectTarget program;
    private String client;

    @BeforeEach
    void register() throws IOException {
        program = new RedirectTarget(port);
        signIn(Role.OWNER);
        page.navigate(url("/settings/tokens/new"));
        noAccessibilityFault();
        page.getByLabel("What it is for").fill("Calendar " + program.site().replaceFirst(".*:", ""));
        page.getByLabel("How it comes in").selectOption("public");
        page.getByLabel("Where people are led back to").fill(program.back());
        page.getByLabel("All resorts").check();
        for (var one : List.of("See customers and pets", "See suites and the board", "Set prices"))
            page.getByLabel(one).check();
        page.locator("main button[type=submit]").last().click();
        page.waitForSelector("#client code");
        noAccessibilityFault();
        client = page.locator("#client code").first().innerText();
    }

    @AfterEach
    void stop() {
        program.close();
    }

    private String asks() {
        return program.asks(client, "customers-view lodging-view rates-edit");
    }

    /** Six pictures of what is there now. */
    private void look(String name, String language) {
        for (var scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (var width : List.of(390, 820, 1440)) {
                page.setViewportSize(width, 900);
                // Colours are the same at every width, and what is rearranged has the same colours.
                if (width == 1440 || scheme == ColorScheme.LIGHT && width == 390) noAccessibilityFault();
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of(
                                "target/stories/programs",
                                name + "-" + language + "-" + width + "-"
                                        + scheme.name().toLowerCase() + ".png")));
            }
        }
    }

    /** Tab, until the box with this label has the focus. */
    private void tabToBox(String key) {
        var label = t(key);
        for (var stops = 0; stops < 40; stops++) {
            page.keyboard().press("Tab");
            var at = String.valueOf(page.evaluate("() => document.activeElement.labels?.[0]?.innerText ?? ''"));
            if (at.strip().equals(label)) return;
        }
        throw new AssertionError(label + " cannot be reached by keys on " + page.url());
    }

    private void press(String key) {
        tabTo(key);
        page.keyboard().press("Enter");
    }

    private int opens(String token, String path) {
        return new Api(port, token).get("/api/v1" + path).status();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void asvs_10_7_3_it_gets_what_was_left_ticked_until_that_is_taken_back(String language) {
        aPerson(language, Role.FRONT_DESK);
        page.navigate(asks());
        page.waitForURL("**/sign-in?to=**");
        typePassword();
        page.waitForURL("**/oauth/consent?**");
        look("consent", language);
        assertThat(page.locator("main").innerText())
                .contains(program.site(), t("programs.everywhere"), t("permission.rates-edit"));
        tabToBox("permission.lodging-view");
        page.keyboard().press("Space");
        press("consent.allow");
        page.waitForURL("**/back?**");
        var answer = program.answer();
        assertThat(answer).containsEntry("state", "s & t").doesNotContainKey("error");

        var reply = program.redeem(client, answer.get("code"));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        var token = reply.at("/access_token");
        assertThat(opens(token, "/customers")).isEqualTo(200);
        assertThat(opens(token, "/suite-types")).as("it was not ticked").isEqualTo(403);
        assertThat(opens(token, "/resorts/" + ours.resort() + "/rates"))
                .as("they may not do it themselves")
                .isEqualTo(403);
        takesBack(language);
        assertThat(opens(token, "/customers")).isEqualTo(401);
    }

    private void takesBack(String language) {
        page.navigate(url("/account"));
        press("account.programs.go");
        page.waitForURL("**/account/programs");
        assertThat(page.locator("main").innerText())
                .contains(program.site(), t("permission.customers-view"))
                .doesNotContain(t("permission.lodging-view"));
        look("allowed", language);
        press("programs.grant.end");
        page.waitForSelector("#confirm[open]");
        look("sure", language);
        press("programs.grant.end");
        page.waitForSelector("text=" + t("allowed.none"));
        look("none", language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void who_refuses_is_led_back_and_nothing_is_allowed(String language) {
        aPerson(language, Role.FRONT_DESK);
        signInWithPassword();
        page.waitForURL("**/today");
        page.navigate(asks());
        press("consent.refuse");
        page.waitForURL("**/back?**");
        assertThat(program.answer()).isEqualTo(Map.of("error", "access_denied", "state", "s & t"));
        page.navigate(url("/account/programs"));
        assertThat(page.content()).contains(t("allowed.none"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void asvs_6_3_3_whose_role_needs_more_than_a_password_brings_it_before_they_are_asked(String language) {
        anOwner(language);
        FactorsAsked.during(() -> {
            signInWithPassword();
            page.waitForURL("**/account/second-factor");
            var app = addApp();
            signOut();
            page.navigate(asks());
            page.waitForURL("**/sign-in?to=**");
            typePassword();
            page.waitForSelector("text=" + t("second.title"));
            type(app.next());
            page.waitForURL("**/oauth/consent?**");
            press("consent.allow");
            page.waitForURL("**/back?**");
            var token = program.redeem(client, program.answer().get("code")).at("/access_token");
            assertThat(opens(token, "/suite-types")).isEqualTo(200);
        });
    }
}
