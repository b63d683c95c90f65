package app.tailtown.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many rows an attack gets. */
class BudgetTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
    private static final UUID COMPANY = UUID.randomUUID();

    private final Budget budget = new Budget();

    private static Happening event(int about, Instant at) {
        return new Happening(
                Kind.DENIED,
                new Happening.Whose.Of(COMPANY, null),
                "staff:1",
                "192.0.2.1",
                "/" + about,
                "r",
                Map.of(),
                at,
                at,
                1);
    }

    private long rows(int events, Instant at) {
        return IntStream.range(0, events)
                .mapToObj(i -> budget.within(event(i, at)).alike())
                .distinct()
                .count();
    }

    @Test
    void of_a_kind_there_are_so_many_in_a_minute_and_one_for_all_others() {
        assertThat(rows(20, NOON)).isEqualTo(20);
        assertThat(rows(500, NOON)).isEqualTo(21);
        assertThat(rows(5, NOON.plusSeconds(60))).isEqualTo(5);
    }

    @Test
    void whoever_was_told_apart_stays_so() {
        rows(500, NOON);

        assertThat(budget.within(event(3, NOON)).about()).isEqualTo("/3");
        assertThat(budget.within(event(30, NOON)).about()).isEmpty();
    }

    @Test
    void in_a_day_there_are_so_many_and_one_a_minute() {
        var all = IntStream.range(0, 1_000)
                .mapToLong(minute -> rows(50, NOON.minusSeconds(60L * 60 * 12).plusSeconds(60L * minute)))
                .sum();

        assertThat(all).isEqualTo(Budget.IN_A_DAY + 1_000);
    }
}
