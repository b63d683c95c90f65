package app.tailtown.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The screens about people fit a phone, a tablet and a desk, by day and by night: nothing is reached by scrolling sideways. */
class StaffOnEachScreenStoryTest extends BrowserStory {

    private static final Path SHOTS = Path.of("target/stories/staff");

    /** What is wider than the window, or scrolls sideways in it. */
    private static final String SIDEWAYS = """
            () => [document.scrollingElement, ...document.querySelectorAll('.table-scroll')]
              .filter((e) => e.scrollWidth > e.clientWidth + 1).map((e) => (e.getAttribute('aria-label') ?? 'page') + ' ' + e.scrollWidth)""";

    @ParameterizedTest
    @CsvSource({"390, LIGHT", "820, LIGHT", "1440, LIGHT", "390, DARK", "820, DARK", "1440, DARK"})
    void nothing_is_reached_by_scrolling_sideways(int width, ColorScheme colors) {
        page.setViewportSize(width, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colors));
        signIn(Role.OWNER);
        page.navigate(url("/settings/staff"));
        var member = page.locator("tr.link-row a").first().getAttribute("href");
        for (var path : List.of(
                "/settings/staff",
                member,
                "/settings/staff/new",
                "/settings/roles",
                "/settings/roles/manager",
                "/account",
                "/account/pin",
                "/account/second-factor",
                "/resorts/" + ours.resort() + "/terminals")) {
            page.navigate(url(path));
            var name = path.equals(member)
                    ? "member"
                    : path.replaceAll("[0-9a-f-]{36}/", "").replace('/', '-');
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(SHOTS.resolve(name.replaceFirst("^-", "") + "-" + width + "-" + colors + ".png")));
            assertThat((List<?>) page.evaluate(SIDEWAYS))
                    .as(path + " at " + width)
                    .isEmpty();
            noAccessibilityFault();
        }
    }
}
