package app.tailtown.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.MovingClock;
import app.tailtown.world.PageClient;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever calls again is offered what they had last time. */
@HouseTest
class LastStayTest extends FamilyStays {

    private UUID first;
    private UUID second;
    private Api.Reply before;

    @BeforeEach
    void they_were_here() {
        first = suite();
        second = suite();
        before = booked(0, 2, Map.of("suiteId", second, "dropOff", "09:30", "pickUp", "16:00"));
    }

    private String asked(String more) {
        return PageClient.of(port, ours.email(Role.FRONT_DESK))
                .get("/resorts/%s/reservations/new?customerId=%s%s"
                        .formatted(ours.resort(), family.customer().value(), more))
                .body();
    }

    private void later(Runnable work) {
        MovingClock.at(
                today.plusDays(30)
                        .atTime(10, 0)
                        .atZone(ours.resorts().getFirst().zone())
                        .toInstant(),
                work);
    }

    private String dates(int from, int until) {
        return "&arrives=" + day(from) + "&departs=" + day(until);
    }

    @Test
    void its_type_is_looked_at_first_and_its_suite_and_times_are_one_press_away() {
        var name = desk.get("/api/v1/suites/" + second).at("/name");
        later(() -> {
            var page = asked(dates(40, 42));
            assertThat(page).contains("As last time", before.at("/number"), name + ", as last time");
            assertThat(page).contains("suiteId=" + second, "dropOff=09%3A30", "pickUp=16%3A00", "arrives=" + day(40));
            assertThat(page).containsPattern("value=\"" + type + "\"[^>]*checked");
        });
    }

    @Test
    void a_suite_that_somebody_else_has_is_not_offered_again() {
        book(world.family(ours, 1), 40, 42, Map.of("suiteId", second));
        later(() -> assertThat(asked(dates(40, 42))).contains("As last time").doesNotContain("suiteId=" + second));
    }

    @Test
    void where_its_type_is_full_the_page_suggests_another_unless_somebody_asked_for_it() {
        var resort = ours.resorts().getFirst();
        world.suite(ours, resort, world.type(ours, resort));
        for (var suite : List.of(first, second)) book(world.family(ours, 1), 40, 42, Map.of("suiteId", suite));
        later(() -> {
            var asked = dates(40, 42) + "&suiteTypeId=" + type;
            assertThat(asked(asked)).as("asked for").doesNotContain("name=\"agreedTotal\"");
            assertThat(asked(asked + "&suggestedTypeId=" + type))
                    .as("only suggested, for other nights")
                    .contains("name=\"agreedTotal\"", "is full")
                    .doesNotContainPattern("value=\"" + type + "\"[^>]*checked");
            assertThat(asked(asked + "&suggestedTypeId=" + type))
                    .as("the link to what they had asks for it")
                    .contains("suiteTypeId=" + type)
                    .doesNotContain("suggestedTypeId=" + type);
        });
    }

    @Test
    void what_was_cancelled_or_is_still_to_come_was_not_the_last_time() {
        booked(35, 37, Map.of());
        var cancelled = booked(20, 22, Map.of());
        assertThat(desk.post(path(cancelled) + "/cancellation", Map.of()).status())
                .isEqualTo(200);
        later(() ->
                assertThat(asked(dates(40, 42))).contains(before.at("/number")).doesNotContain("Last time " + day(20)));
        var stranger = world.family(ours, 1);
        var page = PageClient.of(port, ours.email(Role.FRONT_DESK))
                .get("/resorts/%s/reservations/new?customerId=%s"
                        .formatted(ours.resort(), stranger.customer().value()))
                .body();
        assertThat(page).doesNotContain("As last time");
    }
}
