package app.tailtown.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A suite floods while two dogs live in it, in a real browser: it is closed, the desk is told, and they get another one. */
class ClosedSuiteStoryTest extends BrowserStory {

    @Test
    void a_suite_is_closed_with_two_dogs_in_it_and_they_move_next_door() {
        var resort = ours.resorts().getFirst();
        var type = world.type(ours, resort);
        var flooded = world.suite(ours, resort, type);
        world.suite(ours, resort, type);
        var family = world.family(ours, 2);
        var today = LocalDate.now(resort.zone());
        var desk = new Api(port, ours.token(Role.FRONT_DESK));
        var booked = desk.post(
                "/api/v1/reservations",
                Map.of(
                        "resortId", ours.resort(),
                        "serviceId", ours.boarding(),
                        "customerId", family.customer().value(),
                        "petIds", family.pets().stream().map(p -> p.value()).toList(),
                        "arrives", today.toString(),
                        "departs", today.plusDays(4).toString(),
                        "suiteId", flooded));
        assertThat(booked.status()).isEqualTo(201);
        var stay = "/reservations/" + booked.at("/id");
        assertThat(desk.post("/api/v1" + stay + "/check-in", Map.of()).status()).isEqualTo(200);

        signIn(Role.MANAGER);
        page.navigate(url("/suites/" + flooded + "/closures/new"));
        noAccessibilityFault();
        page.getByLabel("Open again").fill(today.plusDays(2).toString());
        page.getByLabel("Why").fill("Burst pipe");
        page.locator("form button[type=submit]").last().click();
        page.waitForURL("**/closures/*");
        assertThat(page.locator("main").innerText())
                .contains("1 booking has no suite in these nights", "They keep their booking.");
        noAccessibilityFault();

        page.navigate(url("/resorts/" + ours.resort() + "/today"));
        var need = page.locator(".needs li:has(a[href*='" + stay + "'])");
        assertThat(need.innerText()).contains("have no suite");
        noAccessibilityFault();
        need.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Find a suite"))
                .first()
                .click();
        page.waitForURL("**/edit");
        page.waitForResponse(
                "**/edit",
                () -> page.locator(".offer:not(.offer--full) label").last().click());
        page.waitForCondition(() -> page.locator(".offer:has(:checked) select").count() == 1);
        noAccessibilityFault();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                .last()
                .click();
        awaitStay();
        assertThat(page.content()).doesNotContain("has lost its suite");

        page.navigate(url("/resorts/" + ours.resort() + "/today"));
        assertThat(page.locator(".needs li:has(a[href*='" + stay + "'])").count())
                .isZero();
        page.navigate(url(stay));
        assertThat(List.of("In house", "Suite"))
                .allMatch(word -> page.locator("main").innerText().contains(word));
    }
}
