package app.tailtown.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Somebody at the desk puts stays elsewhere on the board, by mouse and by keys, and is told before dropping what cannot be. */
class BoardStoryTest extends BoardScene {

    @Test
    void a_bar_is_dropped_elsewhere_and_taken_back() {
        hold(stay, third);
        page.waitForCondition(() -> page.locator("#board-says .board-well").isVisible());
        page.mouse().up();
        page.waitForCondition(() -> stands(stay, third));
        assertThat(page.url()).endsWith(board);

        page.locator("[data-toast] button[type=submit]").click();
        page.waitForCondition(() -> stands(stay, first));
    }

    @Test
    void what_cannot_be_is_told_while_it_is_held_and_the_way_out_does_it() {
        hold(stay, second);
        page.waitForCondition(() -> page.locator("#board-says [data-refused]").isVisible());
        page.mouse().up();
        assertThat(stands(stay, first)).isTrue();
        page.locator("#board-says form button").first().click();
        page.waitForCondition(() -> stands(stay, third));
    }

    @Test
    void the_same_by_keys_and_the_keys_are_listed() {
        bar(stay).focus();
        page.keyboard().press("m");
        page.keyboard().press("ArrowDown");
        page.waitForCondition(() -> page.locator("#board-says [data-refused]").isVisible());
        page.keyboard().press("ArrowDown");
        page.waitForCondition(() -> page.locator("#board-says .board-well").isVisible());
        page.keyboard().press("Enter");
        page.waitForCondition(() -> stands(stay, third));

        bar(stay).focus();
        page.keyboard().press("e");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        page.waitForCondition(() -> bar(stay).getAttribute("class").contains("b4 e10"));

        bar(stay).focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#board-menu").isVisible()).isTrue();
        page.keyboard().press("Escape");
        page.keyboard().press("?");
        page.waitForCondition(() -> page.locator("#keys").isVisible());
        assertThat(page.locator("#keys").innerText()).contains("Change the departure", "Undo what was just done");
    }

    @Test
    void an_empty_cell_is_booked_and_nothing_is_at_fault() {
        noAccessibilityFault();
        var box = lane(third).boundingBox();
        page.mouse().click(box.x + box.width * 2.5 / 7, box.y + box.height / 2);
        page.waitForURL("**/reservations/new?*");
        assertThat(page.url()).contains("arrives=" + from.plusDays(2), "suiteId=" + third);
    }

    @Test
    void the_suites_that_nobody_sees_at_once_come_by_themselves_and_what_stands_in_them_is_moved() {
        for (var i = 0; i < 45; i++) world.suite(ours, ours.resorts().getFirst(), type);
        var last = world.suite(ours, ours.resorts().getFirst(), type);
        var far = book(world.family(ours, 1), type, last, from.plusDays(1), from.plusDays(3));
        page.reload();
        page.waitForCondition(() -> page.locator("#board .board-later").count() == 0);
        assertThat(page.locator("#board .board-lane").count()).isEqualTo(49);
        noAccessibilityFault();
        bar(far).focus();
        page.keyboard().press("m");
        page.keyboard().press("ArrowUp");
        page.waitForCondition(() -> page.locator("#board-says .board-well").isVisible());
        page.keyboard().press("Enter");
        page.waitForCondition(() -> bar(far).count() == 1 && !stands(far, last));
        assertThat(page.locator("#board .board-lane").count()).isEqualTo(49);
    }
}
