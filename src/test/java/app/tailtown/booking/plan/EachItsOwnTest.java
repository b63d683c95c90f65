package app.tailtown.booking.plan;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.lodging.Stay;
import app.tailtown.lodging.Suite;
import app.tailtown.lodging.SuiteId;
import app.tailtown.lodging.SuiteTypeId;
import app.tailtown.organizations.ResortId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Several stays are given a suite each. */
class EachItsOwnTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);
    private static final Suite A = suite("A");
    private static final Suite B = suite("B");
    private static final Suite C = suite("C");

    private static Suite suite(String name) {
        return new Suite(
                new SuiteId(UUID.randomUUID()),
                1,
                new ResortId(UUID.randomUUID()),
                new SuiteTypeId(UUID.randomUUID()),
                "",
                name,
                "",
                0,
                2,
                null,
                null,
                null);
    }

    private static EachItsOwn.Wish wish(int from, int until, Suite... free) {
        return new EachItsOwn.Wish(new Stay(DAY.plusDays(from), DAY.plusDays(until)), List.of(free));
    }

    @Test
    void whoever_can_have_but_one_has_it_although_another_would_rather() {
        var found = EachItsOwn.of(List.of(wish(1, 4, A, B, C), wish(2, 5, A, B), wish(1, 3, A)));
        assertThat(found).hasValue(List.of(C, B, A));
    }

    @Test
    void one_suite_is_enough_for_stays_that_follow_each_other_and_for_no_others() {
        assertThat(EachItsOwn.of(List.of(wish(1, 3, A), wish(3, 5, A)))).hasValue(List.of(A, A));
        assertThat(EachItsOwn.of(List.of(wish(1, 4, A), wish(3, 5, A)))).isEmpty();
    }

    @Test
    void all_of_them_have_one_or_none_has() {
        assertThat(EachItsOwn.of(List.of(wish(1, 3, A, B), wish(1, 3, A, B), wish(1, 3, A, B))))
                .isEmpty();
        assertThat(EachItsOwn.of(List.of())).hasValue(List.of());
    }

    @Test
    void a_search_without_an_end_ends() {
        var suites = Stream.generate(() -> suite("")).limit(29).toArray(Suite[]::new);
        var wishes = IntStream.range(0, 30).mapToObj(_ -> wish(1, 3, suites)).toList();
        assertThat(EachItsOwn.of(wishes)).isEmpty();
    }
}
