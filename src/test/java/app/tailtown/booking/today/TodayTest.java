package app.tailtown.booking.today;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.platform.Words;
import app.tailtown.web.Languages;
import app.tailtown.world.HouseTest;
import app.tailtown.world.MovingClock;
import app.tailtown.world.PageClient;
import app.tailtown.world.Statements;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The day as the desk sees it, over HTTP. */
@HouseTest
class TodayTest extends DayAtTheDesk {

    /** Those of the desk, two more where somebody is to be asked whether they still want a day of camp, and those of admission. */
    private static final int MOST_STATEMENTS = 7 + 2 + 8;

    @Autowired
    Desk desk;

    @Autowired
    Languages languages;

    @Test
    void the_whole_day_takes_six_statements_and_eight_of_admission_however_many_guests() {
        for (var i = 0; i < 3; i++) book(world.family(ours, 2), Map.of());
        var sent = Statements.of(() ->
                world.in(ours, () -> desk.today(ours.resorts().getFirst().id(), null, Filter.NONE, false, english())));
        assertThat(sent).hasSizeBetween(MOST_STATEMENTS - 2, MOST_STATEMENTS);
    }

    private Words english() {
        return languages.of("en");
    }

    @Test
    void a_family_is_one_row_and_its_button_says_how_many() {
        var stay = book(world.family(ours, 2), Map.of());
        var row = row(page.get(root()).body(), "arrivals", stay);
        assertThat(row).contains("Pet 1 &amp; Pet 2", "Check in 2", "Check in: Pet 1 &amp; Pet 2");
    }

    @Test
    void whoever_comes_is_asked_how_they_are_fed_and_that_leads_back_to_the_day() {
        var family = world.family(ours, 1);
        var stay = book(family, Map.of());
        var row = row(page.get(root()).body(), "arrivals", stay);
        assertThat(row).contains("No care instructions");

        var door = "/reservations/" + stay + "/check-in";
        assertThat(row).contains("href=\"" + door + "?to=");
        var asked = page.get(door + "?to=" + root()).body();
        assertThat(asked).contains("Nobody has said yet", "name=\"to\" value=\"" + root() + "\"");

        var said = page.post(
                door,
                Map.of(
                        "each[0].petId",
                        family.pets().getFirst().value().toString(),
                        "each[0].version",
                        "0",
                        "each[0].feeding",
                        "A cup",
                        "to",
                        root()));
        assertThat(said.headers().firstValue("Location")).contains(root());
        assertThat(row(page.get(root() + "?all=true").body(), "in-house", stay))
                .doesNotContain("care instructions", "Fed as before");
    }

    @Test
    void with_nothing_to_ask_it_is_one_action_and_undo_comes_back_to_the_day() {
        var family = world.family(ours, 1);
        var stay = book(family, Map.of());
        say(family, stay);
        var row = row(page.get(root()).body(), "arrivals", stay);
        assertThat(field(row, "to")).isEqualTo(root());

        var in = page.post("/reservations/" + stay + "/check-in", Map.of("to", root(), "back", root()));
        assertThat(in.headers().firstValue("Location")).contains(root());
        var after = page.get(root()).body();
        var toast = after.substring(after.indexOf("data-toast"));
        assertThat(field(toast, "to")).isEqualTo(root());

        var undone = page.post("/reservations/" + stay + "/check-in", Map.of("_method", "delete", "to", root()));
        assertThat(undone.headers().firstValue("Location")).contains(root());
        assertThat(row(page.get(root() + "?all=true").body(), "in-house", stay)).isEmpty();
    }

    @Test
    void a_time_is_late_after_a_quarter_of_an_hour_and_not_before() {
        var stay = book(world.family(ours, 1), Map.of("dropOff", "10:00"));
        var zone = ours.resorts().getFirst().zone();
        MovingClock.at(
                today.atTime(10, 14).atZone(zone).toInstant(),
                () -> assertThat(row(page().get(root()).body(), "arrivals", stay))
                        .doesNotContain("class=\"late\""));
        MovingClock.at(
                today.atTime(10, 16).atZone(zone).toInstant(),
                () -> assertThat(row(page().get(root()).body(), "arrivals", stay))
                        .contains("class=\"late\""));
    }

    private PageClient page() {
        return PageClient.of(port, ours.email(Role.FRONT_DESK));
    }

    @Test
    void the_day_can_be_looked_at_by_service_and_the_choice_stays_in_the_address() {
        var stay = book(world.family(ours, 1), Map.of());
        var ofService = root() + "?service=" + ours.boarding();
        var encoded = URLEncoder.encode(ofService, StandardCharsets.UTF_8);
        assertThat(row(page.get(ofService).body(), "arrivals", stay)).contains("/check-in?to=" + encoded + "\"");
        assertThat(row(page.get(root() + "?service=" + UUID.randomUUID()).body(), "arrivals", stay))
                .isEmpty();
        assertThat(row(page.get(root() + "?area=Nowhere").body(), "arrivals", stay))
                .isEmpty();
    }
}
