package app.tailtown.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.platform.Succession;
import app.tailtown.pricing.Rates.Rate;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SuccessionTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    final Rate old = rate(null, TODAY.minusDays(30));
    final Rate now = rate(TODAY.minusDays(30), TODAY.plusDays(10));
    final Rate next = rate(TODAY.plusDays(10), TODAY.plusDays(20));
    final Rate last = rate(TODAY.plusDays(20), null);
    final Succession<Rate> all = new Succession<>(List.of(old, now, next, last));

    static Rate rate(@Nullable LocalDate from, @Nullable LocalDate until) {
        return new Rate(UUID.randomUUID(), new UUID(0, 7), from, until, List.of(6_200L, 4_000L));
    }

    @Test
    void a_first_rate_may_begin_a_year_ago_and_any_other_today() {
        assertThat(new Succession<Rate>(List.of()).earliestStart(TODAY)).isEqualTo(TODAY.minusYears(1));
        assertThat(all.earliestStart(TODAY)).isEqualTo(TODAY);
    }

    @Test
    void a_new_one_begins_behind_all_others() {
        assertThat(all.beginsFrom(TODAY)).contains(next);
        assertThat(all.beginsFrom(TODAY.plusDays(11))).contains(last);
        assertThat(all.beginsFrom(TODAY.plusDays(20))).contains(last);
        assertThat(all.beginsFrom(TODAY.plusDays(21))).isEmpty();
    }

    @Test
    void on_the_day_one_begins_the_one_before_holds_no_more() {
        assertThat(all.holdsOn(TODAY.plusDays(9))).contains(now);
        assertThat(all.holdsOn(TODAY.plusDays(10))).contains(next);
        assertThat(all.holdsOn(LocalDate.of(1999, 1, 1))).contains(old);
    }

    @Test
    void taken_back_the_one_before_it_holds_until_the_next_begins() {
        assertThat(all.endedBy(next)).contains(now);
        assertThat(all.endWithout(next)).isEqualTo(TODAY.plusDays(20));
        assertThat(all.endedBy(last)).contains(next);
        assertThat(all.endWithout(last)).isNull();
        assertThat(all.endedBy(old)).isEmpty();
    }

    @Test
    void one_that_ended_earlier_for_another_reason_is_not_opened() {
        var apart = new Succession<>(List.of(rate(null, TODAY), next));
        assertThat(apart.endedBy(next)).isEmpty();
    }

    @Test
    void what_is_to_come_and_what_is_over() {
        assertThat(all.toCome(TODAY)).containsExactly(next, last);
        assertThat(all.over(TODAY)).containsExactly(old);
        assertThat(all.over(TODAY.plusDays(20))).containsExactly(next, now, old);
    }
}
