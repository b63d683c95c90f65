package app.tailtown.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** On a tablet a long press lifts a bar, a tap drops it, and what cannot be is told while it is held. */
class BoardTouchStoryTest extends BoardScene {

    private static final int LONG = 700;

    /** One for each story: a touch ends in the session in which it began. */
    private @Nullable CDPSession line;

    @Override
    Browser.NewContextOptions options() {
        return super.options().setHasTouch(true);
    }

    private void touch(String type, double x, double y) {
        var points = new JsonArray();
        if (!type.equals("touchEnd")) {
            var point = new JsonObject();
            point.addProperty("x", x);
            point.addProperty("y", y);
            points.add(point);
        }
        var event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        if (line == null) line = page.context().newCDPSession(page);
        line.send("Input.dispatchTouchEvent", event);
    }

    /** What sticks to the edges of a small window must not lie above it. */
    private static void middle(Locator what) {
        what.evaluate("w => w.scrollIntoView({ block: 'center' })");
    }

    /** Again where the page was just drawn anew under the finger, as a hand would. */
    private void press(Locator bar) {
        var held = page.locator("#board-held");
        for (var tries = 0; tries < 3 && !held.isVisible(); tries++) {
            middle(bar);
            var box = bar.boundingBox();
            if (box == null) continue;
            touch("touchStart", box.x + box.width / 2, box.y + box.height / 2);
            page.waitForTimeout(LONG);
            touch("touchEnd", 0, 0);
            page.waitForTimeout(LONG);
        }
        assertThat(held.isVisible()).isTrue();
    }

    /** In this column of the suite's row. */
    private void tap(UUID suite, double column) {
        var box = lane(suite).boundingBox();
        page.touchscreen().tap(box.x + box.width * column / 7, box.y + box.height / 2);
    }

    @Test
    void a_bar_is_lifted_by_a_long_press_and_dropped_by_a_tap_and_told_what_cannot_be() {
        press(bar(stay));
        assertThat(page.url()).endsWith(board);
        noAccessibilityFault();
        tap(second, 2.5);
        page.waitForCondition(() -> page.locator("#board-says [data-refused]").isVisible());
        assertThat(page.locator("#board-held").isVisible()).isTrue();
        tap(third, 2.5);
        page.waitForCondition(() -> stands(stay, third));
        assertThat(bar(stay).getAttribute("data-arrives"))
                .isEqualTo(from.plusDays(1).toString());
        assertThat(page.locator("#board-held").isVisible()).isFalse();

        press(bar(stay));
        tap(third, 4.5);
        page.waitForCondition(() -> from.plusDays(4).toString().equals(bar(stay).getAttribute("data-arrives")));
    }

    @Test
    void the_menu_lifts_as_well_and_what_was_lifted_is_let_go() {
        press(bar(stay));
        page.locator("#board-held [data-held=menu]").tap();
        page.locator("#board-menu [data-does=m]").tap();
        page.waitForCondition(() -> page.locator("#board-held").isVisible());
        page.locator("#board-held [data-held=let-go]").tap();
        assertThat(page.locator(".let--lifted").count()).isZero();
        assertThat(page.locator("#board-held").isVisible()).isFalse();
        assertThat(stands(stay, first)).isTrue();
    }
}
