package app.tailtown.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How full the demo is, and that its guests come when somebody is there. */
class OccupancyTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-02", "2026-07-03", "2026-11-23", "2026-12-24"})
    void most_suites_are_let_around_now_and_every_day_that_is_not_closed_somebody_comes_and_goes(String today) {
        var world = WorldTest.cedarCreek(today);
        var creek = world.company().resorts().getFirst();
        var here = world.bookings().stream()
                .filter(b -> b.cancelled().isEmpty() && b.stay().household().home() == creek)
                .toList();
        for (int i = -14; i <= 13; i++) {
            var day = LocalDate.parse(today).plusDays(i);
            var let = here.stream()
                    .flatMap(b -> b.lets().stream())
                    .filter(l -> !l.arrives().isAfter(day) && l.departs().isAfter(day))
                    .count();
            assertThat(let / 166.0).as(day.toString()).isBetween(i < 3 ? 0.7 : 0.45, 1.0);
            var comes = here.stream().anyMatch(b -> b.stay().arrives().equals(day));
            var goes = here.stream().anyMatch(b -> b.stay().departs().equals(day));
            assertThat(comes).as("comes on " + day).isNotEqualTo(creek.isClosed(day));
            assertThat(goes).as("goes on " + day).isNotEqualTo(creek.isClosed(day));
        }
    }

    @Test
    void drop_off_and_pick_up_are_wished_for_when_somebody_is_there() {
        var world = WorldTest.cedarCreek("2026-12-24");
        assertThat(world.bookings()).allSatisfy(b -> {
            b.dropOff()
                    .ifPresent(t -> assertThat(DemoHours.on(b.stay().arrives()).includes(t))
                            .isTrue());
            b.pickUp()
                    .ifPresent(t -> assertThat(DemoHours.on(b.stay().departs()).includes(t))
                            .isTrue());
        });
    }
}
