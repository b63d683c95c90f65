package app.tailtown.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoCampTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T16:00:00Z"), ZoneOffset.UTC);

    private static DemoCamp camp() {
        return World.of(Companies.small().getFirst(), Moment.of("2026-11-23", CLOCK))
                .camp();
    }

    @Test
    void a_day_is_neither_empty_nor_too_full() {
        var byGroup = camp().days().stream()
                .filter(d -> d.day().equals(LocalDate.of(2026, 11, 23)))
                .collect(Collectors.groupingBy(
                        d -> d.group().name(),
                        Collectors.summingInt(d -> d.pets().size())));
        assertThat(byGroup.get("Small dogs")).isBetween(8, 24);
        assertThat(byGroup.get("Large dogs")).isBetween(15, 40);
    }

    @Test
    void some_come_every_week_and_one_of_them_found_a_day_full() {
        assertThat(camp().plans()).hasSizeBetween(10, 16);
        assertThat(camp().missed()).anyMatch(DemoCamp.Missed::full);
    }

    @Test
    void the_same_day_makes_the_same_camp() {
        assertThat(camp()).isEqualTo(camp());
    }
}
