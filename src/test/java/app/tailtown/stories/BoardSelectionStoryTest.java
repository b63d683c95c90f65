package app.tailtown.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Several stays are selected on the board and go elsewhere together, all or none, and back with one press. */
class BoardSelectionStoryTest extends BoardScene {

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

    private void select() {
        for (var bar : List.of(stay, other)) {
            bar(bar).focus();
            page.keyboard().press("x");
        }
    }

    @Test
    void by_a_key_suites_are_found_for_all_of_them_and_one_press_takes_them_and_brings_them_back() {
        var fourth = world.suite(ours, ours.resorts().getFirst(), type);
        page.reload();
        select();
        page.keyboard().press("f");
        page.waitForCondition(() -> page.locator("#board-says .board-found").isVisible());
        assertThat(page.locator("#board-says").innerText()).contains("Free for all 2");
        noAccessibilityFault();
        page.keyboard().press("Enter");
        page.waitForCondition(() -> stands(stay, third) || stands(stay, fourth));
        assertThat(stands(other, third) || stands(other, fourth)).isTrue();
        page.keyboard().press("z");
        both(first, second);
        page.waitForCondition(() -> stay.equals(page.evaluate("document.activeElement.getAttribute('href')")));
    }

    @Test
    void suites_are_promised_by_a_key_and_cards_are_printed_from_the_menu_and_whoever_cannot_come_in_is_named() {
        select();
        page.keyboard().press("p");
        page.waitForCondition(() -> page.content().contains("promised to 2 stays"));
        assertThat(bar(stay).getAttribute("title")).contains("this suite was promised");
        select();
        var cards = page.waitForPopup(() -> {
            bar(stay).click(new Locator.ClickOptions().setButton(com.microsoft.playwright.options.MouseButton.RIGHT));
            page.locator("#board-menu [data-does=cards]").click();
        });
        assertThat(cards.url()).contains("/kennel-cards?stays=");
        cards.close();
        page.locator("#board-selected [data-selected=in]").click();
        page.waitForURL("**/check-ins?*");
        assertThat(page.locator("#wait li").count()).isEqualTo(2);
        noAccessibilityFault();
    }
}
