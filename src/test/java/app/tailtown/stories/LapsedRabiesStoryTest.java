package app.tailtown.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Shots;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A dog whose rabies vaccination ends while it is here, in a real browser: told, refused at the door, let in by whoever may, with a reason everybody reads. */
class LapsedRabiesStoryTest extends BrowserStory {

    @Autowired
    Shots shots;

    void click(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    @Test
    void a_manager_reads_why_gives_a_waiver_and_sees_it_on_the_stay() {
        var resort = ours.resorts().getFirst();
        var type = world.type(ours, resort);
        world.suite(ours, resort, type);
        var today = LocalDate.now(resort.zone());
        var family = world.family(ours, 1);
        shots.lapse(ours, family.pets().getFirst(), "Rabies", today.plusDays(1));
        signIn(Role.MANAGER);
        page.navigate(url("/resorts/%s/reservations/new?customerId=%s&arrives=%s&departs=%s&suiteTypeId=%s"
                .formatted(ours.resort(), family.customer().value(), today, today.plusDays(3), type)));
        assertThat(page.content()).contains("Rabies ends", "before the stay does", "Needed by check-in.");
        noAccessibilityFault();
        click("Book 3 nights");
        awaitStay();
        assertThat(page.locator("#admission").innerText()).contains("Rabies", "Ends on");
        noAccessibilityFault();

        page.locator(".page-head a[href*='/check-in']").click();
        page.waitForURL("**/check-in*");
        assertThat(page.content()).contains("Rabies");
        noAccessibilityFault();
        page.locator("main form .button--primary").click();
        page.waitForLoadState();
        assertThat(page.getByRole(AriaRole.ALERT).first().innerText()).contains("may not come yet", "Rabies ends");
        noAccessibilityFault();
        click("Give a waiver, and say why");
        page.waitForLoadState();
        assertThat(page.locator("[name='consent.until']").inputValue())
                .isEqualTo(today.plusDays(3).toString());
        noAccessibilityFault();
        page.locator("[name='consent.reason']").fill("Booster is booked for Friday");
        page.locator("form:has([name='consent.reason']) button[type=submit]").click();
        awaitStay("Waived until", "Booster is booked for Friday", "In house");
        noAccessibilityFault();
    }
}
