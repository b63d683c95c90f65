package app.tailtown.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Somebody changed a pet's name; the manager asks who it was. */
class WhoDidItStoryTest extends BrowserStory {

    @Test
    void a_manager_finds_who_renamed_a_pet() {
        var pet = "/pets/" + world.family(ours, 1).pets().getFirst().value();
        signIn(Role.MANAGER);
        page.navigate(url(pet + "/edit"));
        page.locator("[name=name]").fill("Waffles");
        page.locator("main form .button--primary").first().click();
        page.waitForURL("**" + pet);

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("History"))
                .first()
                .click();
        page.waitForURL("**/history");
        var renamed = page.locator("tr", new Page.LocatorOptions().setHasText("Name: Pet 1 → Waffles"));
        assertThat(renamed.count()).isEqualTo(1);
        assertThat(renamed.textContent()).contains("Changed: Pet Waffles");
        noAccessibilityFault();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/stories/history.png"))
                .setFullPage(true));

        page.navigate(url("/settings/audit"));
        page.getByLabel("What was done").selectOption("update");
        page.getByLabel("Of what").selectOption("pet");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Look"))
                .click();
        page.waitForURL("**action=update**");
        assertThat(page.locator("#results").textContent()).contains("Name: Pet 1 → Waffles");
        noAccessibilityFault();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/stories/audit.png"))
                .setFullPage(true));

        page.getByLabel("What was done").selectOption("delete");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Look"))
                .click();
        page.waitForURL("**action=delete**");
        assertThat(page.locator("#results").textContent()).contains("Nothing was done");
        page.setViewportSize(390, 844);
        noAccessibilityFault();
        page.navigate(url("/settings/audit"));
        noAccessibilityFault();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/stories/audit-phone.png")));
    }
}
