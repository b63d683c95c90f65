package app.tailtown.stories;

import app.tailtown.identity.Role;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** A week of the board with two stays in three suites. */
abstract class BoardScene extends BrowserStory {

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

    Locator bar(String href) {
        return page.locator("#board .let[href='" + href + "']");
    }

    Locator lane(UUID suite) {
        return page.locator("[data-suite='" + suite + "']");
    }

    /** Takes a bar by its middle and holds it over a suite. */
    void hold(String href, UUID over) {
        var box = bar(href).boundingBox();
        var to = lane(over).boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
        page.mouse().down();
        page.mouse().move(box.x + box.width / 2, to.y + to.height / 2, new Mouse.MoveOptions().setSteps(4));
    }

    boolean stands(String href, UUID suite) {
        return lane(suite).locator(".let[href='" + href + "']").count() == 1;
    }
}
