package app.tailtown.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Grant;
import app.tailtown.identity.Passwords;
import app.tailtown.identity.Role;
import app.tailtown.identity.Staff;
import app.tailtown.platform.Ids;
import app.tailtown.world.PageClient;
import app.tailtown.world.World;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** A manager trusts the browser at the desk, and two people take turns there: keys alone, in both languages, on three screens. */
class SharedTerminalStoryTest extends BrowserStory {

    private static final Logger LOG = LoggerFactory.getLogger(SharedTerminalStoryTest.class);
    private static final String PIN = "8316";
    private static final Path SHOTS = Path.of("target/stories/terminal");

    @Autowired
    Staff staff;

    @Autowired
    Passwords passwords;

    private String hire(String name, Role role, String language) {
        var account = Ids.next();
        var email = account + "@desk.example";
        world.inTransaction(ours, () -> {
            staff.openAccount(account, email, passwords.hash(World.PASSWORD));
            return staff.add(Ids.next(), account, name, language, List.of(new Grant(role, ours.resort())));
        });
        return email;
    }

    private void withPin(String name, String language) {
        var browser = PageClient.of(port, hire(name, Role.FRONT_DESK, language));
        browser.get("/account/pin");
        assertThat(browser.post("/account/pin", Map.of("pin", PIN, "again", PIN))
                        .status())
                .isEqualTo(303);
    }

    private void shot(String name, String language, int width) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(SHOTS.resolve(name + "-" + language + "-" + width + ".png")));
    }

    private void type(String keys) {
        page.keyboard().type(keys);
        page.keyboard().press("Enter");
    }

    private void takeTurn(String letter) {
        page.waitForSelector("form.turns");
        page.waitForLoadState();
        page.keyboard().press(letter);
        type(PIN);
        page.waitForURL("**/today");
    }

    @ParameterizedTest
    @CsvSource({
        "en, 1440, Xavi, Zoe",
        "en, 820, Quin, Ugo",
        "en, 390, Vera, Ines",
        "es, 1440, Wanda, Kim",
        "es, 820, Jo, Olaf",
        "es, 390, Yves, Piet"
    })
    void two_people_take_turns_by_keys_alone(String language, int width, String first, String second) {
        page.setViewportSize(width, 900);
        page.context().addCookies(List.of(new Cookie("language", language).setUrl(url("/"))));
        var manager = hire("Mara", Role.MANAGER, language);
        withPin(first, language);
        withPin(second, language);
        page.navigate(url("/sign-in"));
        page.keyboard().type(manager);
        page.keyboard().press("Tab");
        type(World.PASSWORD);
        page.waitForURL("**/today");

        trusts(language, width);
        page.navigate(url("/"));
        page.keyboard().press("w");
        page.waitForSelector("form.turns");
        noAccessibilityFault();
        shot("picker", language, width);
        takeTurn(first.substring(0, 1));
        assertThat(whoIsIn()).isEqualTo(first);

        var begun = System.nanoTime();
        page.keyboard().press("w");
        takeTurn(second.substring(0, 1));
        LOG.info("From one to the other in {} ms", (System.nanoTime() - begun) / 1_000_000);
        assertThat(whoIsIn()).isEqualTo(second);

        coversItself(second, language, width);
    }

    private String whoIsIn() {
        return page.locator(".menu-head b").textContent();
    }

    private void trusts(String language, int width) {
        page.navigate(url("/resorts/" + ours.resort() + "/terminals"));
        page.locator("#name").focus();
        type("Desk " + UUID.randomUUID().toString().substring(24));
        page.waitForSelector("[data-toast]");
        noAccessibilityFault();
        shot("terminals", language, width);
    }

    private void coversItself(String who, String language, int width) {
        page.clock().install();
        page.navigate(url("/account"));
        var field = page.locator("#wanted");
        field.focus();
        page.keyboard().type("Marisol");
        page.clock().runFor(130_000);
        page.waitForSelector("#lock[open]");
        noAccessibilityFault();
        shot("covered", language, width);
        page.keyboard().press("Escape");
        page.keyboard().press("Escape");
        assertThat(page.locator("#lock[open]").count()).isEqualTo(1);
        assertThat(page.locator("#lock").innerText()).contains(who);

        type("9999");
        page.waitForSelector("#lock [data-lock-error]:not([hidden])");
        forgive("422");
        type(PIN);
        page.waitForSelector(
                "#lock:not([open])",
                new Page.WaitForSelectorOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        assertThat(field.inputValue()).isEqualTo("Marisol");
    }
}
