package app.tailtown.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.KeyboardModifier;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several stays are selected on the board and go elsewhere together, all or none, and back with one press. */
class BoardSelectionStoryTest extends BrowserStory {

    UUID type;
    UUID first;
    UUID second;
    UUID third;
    String board;
    String stay;
    String other;
    LocalDate from;

    @BeforeEach
    void two_stays_in_three_suites() {
        var resort = ours.resorts().getFirst();
        type = world.type(ours, resort);
        first = world.suite(ours, resort, type);
        second = world.suite(ours, resort, type);
        third = world.suite(ours, resort, type);
        from = LocalDate.now(resort.zone()).plusDays(50);
        stay = book(world.family(ours, 1), type, first, from.plusDays(1), from.plusDays(3));
        other = book(world.family(ours, 1), type, second, from.plusDays(2), from.plusDays(4));
        board = "/resorts/" + resort.id().value() + "/board?from=" + from + "&days=7&type=" + type;
        signIn(Role.FRONT_DESK);
        page.setViewportSize(1440, 900);
        page.navigate(url(board));
    }

    private Locator bar(String href) {
        return page.locator("#board .let[href='" + href + "']");
    }

    private Locator lane(UUID suite) {
        return page.locator("[data-suite='" + suite + "']");
    }

    /** Takes a bar by its middle and holds it over a suite. */
    private void hold(String href, UUID over) {
        var box = bar(href).boundingBox();
        var to = lane(over).boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
        page.mouse().down();
        page.mouse().move(box.x + box.width / 2, to.y + to.height / 2, new Mouse.MoveOptions().setSteps(4));
    }

    private boolean stands(String href, UUID suite) {
        return lane(suite).locator(".let[href='" + href + "']").count() == 1;
    }

    private void both(UUID one, UUID another) {
        page.waitForCondition(() -> stands(stay, one) && stands(other, another));
    }

    @Test
    void one_that_is_dragged_takes_the_others_along_and_one_press_brings_all_of_them_back() {
        for (var bar : List.of(stay, other))
            bar(bar).click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.CONTROL)));
        assertThat(page.locator("#board-selected b").innerText()).isEqualTo("2 stays selected");
        noAccessibilityFault();
        hold(stay, second);
        page.waitForCondition(() -> page.locator("#board-says .board-well").isVisible());
        assertThat(page.locator("#board-says").innerText()).contains("2 stays");
        page.mouse().up();
        both(second, third);
        assertThat(page.locator("#board-selected").isVisible()).isFalse();

        page.locator("[data-toast] button[type=submit]").click();
        both(first, second);
    }

    @Test
    void by_keys_the_one_who_cannot_go_is_named_and_nobody_goes() {
        var wall = book(world.family(ours, 1), type, third, from.plusDays(2), from.plusDays(4));
        page.reload();
        for (var bar : List.of(stay, other)) {
            bar(bar).focus();
            page.keyboard().press("x");
        }
        page.keyboard().press("m");
        page.keyboard().press("ArrowDown");
        page.waitForCondition(() -> page.locator("#board-says [data-refused]").isVisible());
        assertThat(page.locator("#board-says").innerText()).contains("cannot go, so nobody does");
        noAccessibilityFault();
        page.keyboard().press("Enter");
        assertThat(stands(stay, first) && stands(other, second) && stands(wall, third))
                .isTrue();
        page.keyboard().press("Escape");
        assertThat(page.locator(".let--lifted").count()).isZero();
        bar(other).focus();
        page.keyboard().press("m");
        page.keyboard().press("ArrowLeft");
        page.waitForCondition(() -> page.locator("#board-says .board-well").isVisible());
        page.keyboard().press("Enter");
        page.waitForCondition(() -> page.content().contains("2 stays were moved"));
        assertThat(bar(stay).getAttribute("data-arrives")).isEqualTo(from.toString());
        page.keyboard().press("Escape");
        bar(stay).focus();
        page.keyboard().press("x");
        page.waitForCondition(() -> page.locator("#board-selected").isVisible());
        page.keyboard().press("Escape");
        assertThat(page.locator("#board-selected").isVisible()).isFalse();
    }
}
