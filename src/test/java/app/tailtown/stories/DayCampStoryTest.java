package app.tailtown.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A family that comes on Tuesdays and Thursdays, in a real browser: planned, skipped, moved, on holiday, and at the door. */
class DayCampStoryTest extends BrowserStory {

    String group;

    @BeforeEach
    void come_to_work() {
        var owner = new Api(port, ours.token(Role.OWNER));
        var hours = Map.of(
                "name", "Regulars " + UUID.randomUUID(),
                "opens", "07:00",
                "cutOff", "13:00",
                "closes", "19:00",
                "serviceIds", List.of(world.dayCamp(ours)));
        group = owner.post("/api/v1/resorts/" + ours.resort() + "/camp-groups", hours)
                .at("/id");
        owner.post("/api/v1/camp-groups/" + group + "/capacities", Map.of("from", today().toString(), "places", 2));
        signIn(Role.FRONT_DESK);
    }

    LocalDate today() {
        return LocalDate.now(ours.resorts().getFirst().zone());
    }

    String camp(String more) {
        return url("/resorts/" + ours.resort() + "/day-camp" + more);
    }

    void click(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** The row of a day of the plan. */
    Locator row(int number) {
        return page.locator("#days li").nth(number);
    }

    String dayOf(int number) {
        return row(number).locator("a, b").first().innerText();
    }

    @Test
    void a_regular_is_planned_skips_a_day_moves_one_and_goes_on_holiday() {
        var family = world.family(ours, 1);
        page.navigate(camp("/plans/new?customerId=" + family.customer().value() + "&groupId=" + group));
        noAccessibilityFault();
        for (var weekday : List.of("2", "4")) {
            page.waitForResponse(
                    "**/plans/new",
                    () -> page.locator("input[name=weekdays][value='" + weekday + "']")
                            .check());
        }
        page.waitForCondition(() -> page.locator("input[name=weekdays]:checked").count() == 2);
        page.getByLabel("First day").fill(today().plusDays(1).toString());
        click("Make the plan");
        page.waitForURL("**/camp-plans/*");
        assertThat(page.content()).contains("16 days booked");
        noAccessibilityFault();

        row(1).getByRole(AriaRole.BUTTON).click();
        page.waitForCondition(() -> row(1).innerText().contains("Skipped"));

        var thursday = today().plusDays(8).with(TemporalAdjusters.next(DayOfWeek.THURSDAY));
        click("Move a day");
        page.locator("#move-day").fill(thursday.toString());
        page.locator("#move-to").fill(thursday.plusDays(1).toString());
        page.locator("#move")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Move a day"))
                .click();
        page.waitForCondition(() -> page.content().contains("is moved."));
        assertThat(page.locator("#days").innerText()).contains("Moved");

        click("Holiday");
        page.locator("#holiday-day").fill(thursday.plusWeeks(2).toString());
        page.locator("#holiday-to").fill(thursday.plusWeeks(3).toString());
        click("Leave these days out");
        page.waitForCondition(() -> page.locator("#days").innerText().contains("Holiday"));
        noAccessibilityFault();

        row(1).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Book after all: " + dayOf(1)))
                .click();
        page.waitForCondition(() -> row(1).innerText().contains("Booked"));
    }

    @Test
    void on_the_booking_page_who_comes_every_week_is_booked_by_keys_alone_and_sees_before_which_days_are_full() {
        var family = world.family(ours, 1);
        // Eight weeks have nine of the day that is today.
        var weekday = today().getDayOfWeek() == DayOfWeek.TUESDAY ? DayOfWeek.WEDNESDAY : DayOfWeek.TUESDAY;
        fill(today().with(TemporalAdjusters.next(weekday)));
        page.navigate(url("/resorts/" + ours.resort() + "/reservations/new?customerId="
                + family.customer().value()));
        var service = page.locator("#serviceId");
        service.focus();
        page.waitForResponse(
                "**/plans/new*", () -> service.selectOption(world.dayCamp(ours).toString()));
        page.locator("input[name=weekdays]").first().waitFor();
        noAccessibilityFault();
        var chosen = page.locator("input[name=groupId][value='" + group + "']");
        // The only one is chosen already.
        if (!chosen.isChecked()) page.waitForResponse("**/plans/new", () -> chosen.press(" "));
        page.waitForCondition(chosen::isChecked);
        page.waitForResponse(
                "**/plans/new",
                () -> page.locator("input[name=weekdays][value='" + weekday.getValue() + "']")
                        .press(" "));
        page.locator("#can-be-had").waitFor();
        var days = page.locator("#can-be-had").innerText();
        assertThat(days).contains("7 of 8 days can be had").contains("has no place for 1 pet");
        noAccessibilityFault();
        page.locator("#serviceId").focus();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make the plan"))
                .press("Enter");
        page.waitForURL("**/camp-plans/*");
        assertThat(page.content()).contains("7 days booked, 1 day without a place");
    }

    private void fill(LocalDate day) {
        var other = world.family(ours, 2);
        var full = new Api(port, ours.token(Role.OWNER))
                .post(
                        "/api/v1/camp-visits",
                        Map.of(
                                "resortId",
                                ours.resort(),
                                "serviceId",
                                world.dayCamp(ours),
                                "groupId",
                                group,
                                "customerId",
                                other.customer().value(),
                                "petIds",
                                other.pets().stream().map(p -> p.value()).toList(),
                                "part",
                                "full",
                                "days",
                                List.of(day.toString())));
        assertThat(full.status()).as(full.body()).isEqualTo(201);
    }

    @Test
    void a_walk_in_is_booked_for_the_days_that_can_be_had_and_comes_through_the_door() {
        var other = world.family(ours, 2);
        var full = new Api(port, ours.token(Role.OWNER))
                .post(
                        "/api/v1/camp-visits",
                        Map.of(
                                "resortId", ours.resort(),
                                "serviceId", world.dayCamp(ours),
                                "groupId", group,
                                "customerId", other.customer().value(),
                                "petIds",
                                        other.pets().stream()
                                                .map(p -> p.value())
                                                .toList(),
                                "part", "full",
                                "days", List.of(today().plusDays(1).toString())));
        assertThat(full.status()).isEqualTo(201);
        var family = world.family(ours, 1);
        page.navigate(camp("/new?customerId=" + family.customer().value() + "&groupId=" + group + "&days=" + today()
                + "&days=" + today().plusDays(1)));
        noAccessibilityFault();
        click("Book 1 day, wait for 1");
        page.waitForURL("**/camp-visits/*");
        assertThat(page.content()).contains("On the list");
        noAccessibilityFault();

        page.navigate(camp("/waiting"));
        assertThat(page.locator("#results tr[data-item]").allInnerTexts()).anyMatch(row -> row.contains("Waiting"));
        noAccessibilityFault();
        page.locator("#results tr[data-item]")
                .first()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Take off"))
                .click();
        page.waitForCondition(() -> page.content().contains("no longer waits"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo"))
                .click();
        page.waitForCondition(() -> page.content().contains("waits again"));

        page.navigate(camp("?group=" + group));
        noAccessibilityFault();
        assertThat(page.locator(".camp-groups").innerText()).contains("1 of 2");
        page.locator("#to-come button").click();
        page.waitForCondition(() -> page.locator("#here button").count() == 1);
        page.locator("#here button").click();
        page.waitForCondition(() -> page.locator("#gone .guest").count() == 1);
    }
}
