package app.tailtown.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.organizations.Resort;
import app.tailtown.world.MovingClock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One stay at the front desk, in a real browser: from sign-in to check-out, and back again where somebody clicked too fast. */
class FrontDeskStoryTest extends BrowserStory {

    @Test
    void a_dog_is_booked_comes_and_goes_home() {
        var resort = ours.resorts().getFirst();
        world.suite(ours, resort, world.type(ours, resort));
        var family = world.family(ours, 1);
        var today = LocalDate.now(resort.zone());
        signIn(Role.FRONT_DESK);
        noAccessibilityFault();

        page.navigate(url("/resorts/%s/reservations/new?customerId=%s&arrives=%s&departs=%s"
                .formatted(ours.resort(), family.customer().value(), today, today.plusDays(2))));
        page.waitForResponse(
                "**/reservations/new",
                () -> page.locator(".offer:not(.offer--full) label").last().click());
        page.waitForCondition(() -> page.locator(".offer:has(:checked) select").count() == 1);
        noAccessibilityFault();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Book 2 nights"))
                .click();
        awaitStay("is booked.", "Payments are not recorded here yet.");
        noAccessibilityFault();

        var stay = page.url();
        page.navigate(url("/resorts/" + ours.resort() + "/today"));
        page.locator(".guest:has(a[href='" + stay.substring(stay.indexOf("/reservations")) + "']) .guest-act a")
                .click();
        page.waitForURL("**/check-in?to=*");
        noAccessibilityFault();
        page.locator("main form .button--primary").click();
        page.waitForURL("**/today");
        assertThat(page.locator("[data-toast]").innerText()).contains("Pet 1 checked in.");

        page.navigate(stay);
        // It was to stay two nights: what becomes of them is asked first.
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Leave early"))
                .click();
        page.locator("#early")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Check out"))
                .click();
        awaitStay("Checked out");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Not gone after all"))
                .click();
        awaitStay("In house");
    }

    @Test
    void a_no_says_why_and_its_way_out_is_one_click() {
        var resort = ours.resorts().getFirst();
        var type = world.type(ours, resort);
        var first = world.suite(ours, resort, type);
        world.suite(ours, resort, type);
        signIn(Role.FRONT_DESK);
        bookAsIfFree(resort, type, first);
        awaitStay("is booked.");
        bookAsIfFree(resort, type, first);
        PlaywrightAssertions.assertThat(page.getByRole(AriaRole.ALERT)).containsText("is taken");
        noAccessibilityFault();
        page.getByRole(AriaRole.ALERT).getByRole(AriaRole.BUTTON).first().click();
        awaitStay("is booked.");
    }

    /** Books a new family into this suite for the nights from three days ahead, as if it had still been free when the page was drawn. */
    private void bookAsIfFree(Resort resort, UUID type, UUID suite) {
        var family = world.family(ours, 1);
        var today = LocalDate.now(resort.zone());
        page.navigate(url("/resorts/%s/reservations/new?customerId=%s&arrives=%s&departs=%s&suiteTypeId=%s"
                .formatted(
                        resort.id().value(), family.customer().value(), today.plusDays(3), today.plusDays(5), type)));
        page.locator("select[name=suiteId]")
                .evaluate("(s, id) => { s.add(new Option(id, id)); s.value = id; }", suite.toString());
        page.locator("#book").evaluate("f => f.requestSubmit(f.querySelector('.pay-bar .button--primary'))");
    }

    @Test
    void a_dog_leaves_while_its_sister_stays() {
        var resort = ours.resorts().getFirst();
        world.suite(ours, resort, world.type(ours, resort));
        var family = world.family(ours, 2);
        var today = LocalDate.now(resort.zone());
        signIn(Role.FRONT_DESK);
        page.navigate(url("/resorts/%s/reservations/new?customerId=%s&arrives=%s&departs=%s"
                .formatted(ours.resort(), family.customer().value(), today, today.plusDays(3))));
        page.waitForResponse(
                "**/reservations/new",
                () -> page.getByText("Not the same for all").click());
        page.waitForCondition(() -> page.locator("[name='each[0].departs']").count() == 1);
        page.waitForResponse(
                "**/reservations/new",
                () -> page.locator("[name='each[0].departs']")
                        .fill(today.plusDays(1).toString()));
        page.waitForResponse(
                "**/reservations/new",
                () -> page.locator(".offer:not(.offer--full) label").last().click());
        page.waitForCondition(() -> page.locator(".offer:has(:checked) select").count() == 1);
        noAccessibilityFault();
        page.locator(".pay-bar .button--primary").click();
        awaitStay("is booked.", "booked from");
        noAccessibilityFault();
        var stay = page.url();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Check in all"))
                .click();
        page.locator("main form .button--primary").click();
        page.getByText("Here since").first().waitFor();

        // On the next day one of them is due to leave, and the family is one row with one button.
        MovingClock.at(today.plusDays(1).atTime(10, 0).atZone(resort.zone()).toInstant(), () -> {
            page.context().clearCookies();
            signIn(Role.FRONT_DESK);
            page.navigate(url("/resorts/" + ours.resort() + "/today"));
            var row = page.locator(
                    "#departures .guest:has(a[href='" + stay.substring(stay.indexOf("/reservations")) + "'])");
            assertThat(row.innerText()).contains("Pet 1", "Pet 2 stays until");
            noAccessibilityFault();
            row.getByRole(AriaRole.BUTTON).click();
            page.waitForURL("**/today");
            assertThat(page.locator("[data-toast]").innerText()).contains("Pet 1 checked out.");
            page.navigate(stay);
            assertThat(page.content()).contains("Went home", "Here since");
            noAccessibilityFault();
        });
    }

    @Test
    void the_same_pages_speak_spanish() {
        signIn(Role.KENNEL);
        page.navigate(url("/sign-in"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Español"))
                .click();
        assertThat(page.content()).contains("Iniciar sesión");
    }
}
