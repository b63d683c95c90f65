package app.tailtown.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The lists of the day fit the paper they are printed on. */
class PaperStoryTest extends BrowserStory {

    /** Between half-inch margins, in CSS pixels: A4 is 7.27 inches wide, Letter 7.5. */
    private static final List<Integer> WIDTHS = List.of(697, 720);

    @Test
    void no_list_is_wider_than_a4_or_letter() {
        var resort = ours.resorts().getFirst();
        var type = world.type(ours, resort);
        world.suite(ours, resort, type);
        var family = world.family(ours, 2);
        var today = LocalDate.now(resort.zone());
        var booked = new Api(port, ours.token(Role.FRONT_DESK))
                .post(
                        "/api/v1/reservations",
                        Map.of(
                                "resortId", ours.resort(),
                                "serviceId", ours.boarding(),
                                "customerId", family.customer().value(),
                                "petIds",
                                        family.pets().stream()
                                                .map(p -> p.value())
                                                .toList(),
                                "arrives", today.toString(),
                                "departs", today.plusDays(2).toString(),
                                "suiteTypeId", type));
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        signIn(Role.FRONT_DESK);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        for (var sheet : List.of("arrivals", "in-house", "departures", "camp")) {
            page.navigate(url("/resorts/" + ours.resort() + "/today/sheet?list=" + sheet));
            for (var width : WIDTHS) {
                page.setViewportSize(width, 900);
                assertThat((int) page.evaluate("() => document.documentElement.scrollWidth"))
                        .as(sheet + " on paper " + width + " wide")
                        .isLessThanOrEqualTo(width);
            }
        }
    }
}
