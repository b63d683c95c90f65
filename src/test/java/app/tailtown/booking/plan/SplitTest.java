package app.tailtown.booking.plan;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.lodging.Suite;
import app.tailtown.lodging.TypeNights;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A stay in several suites moves as seldom as it can. */
class SplitTest {

    private static final Predicate<Suite> ANY = _ -> true;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            .... / LLLL           | Run 1 4
            ..LL / LL..           | Run 1 2, Run 2 2
            .LLL / ..LL / L...    | Run 2 2, Run 3 2
            .L.. / ...L / LLL.    | Run 2 3, Run 1 1
            .L.L / L.L.           | Run 1 1, Run 2 1, Run 1 1, Run 2 1
            ..C. / .DLL           |
            LLLL / LLLL           |
            """)
    void one_stays_in_each_as_long_as_anywhere(String suites, String parts) {
        assertThat(said(Split.of(List.of(Grid.of("Run", suites)), ANY))).isEqualTo(parts == null ? "" : parts);
    }

    @Test
    void what_is_owed_to_others_is_left_to_them() {
        var kept = Grid.of("Run", ".... / owed LLLL");
        var leftOver = Grid.of("Run", "..L. / L... / owed .LL.");

        assertThat(Split.of(List.of(kept), ANY)).isEmpty();
        assertThat(Split.of(List.of(leftOver), ANY)).isEmpty();
    }

    @Test
    void another_type_is_taken_only_where_it_saves_a_move() {
        var runs = Grid.of("Run", "..LL / LLL.");
        var condos = Grid.of("Condo", "L... / ..LL");

        assertThat(said(Split.of(List.of(runs, condos), ANY))).isEqualTo("Run 1 2, Condo 1 2");
        assertThat(said(Split.of(List.of(condos, runs), ANY))).isEqualTo("Condo 2 2, Condo 1 2");
    }

    @Test
    void a_suite_that_does_not_take_them_is_passed_over() {
        var runs = Grid.of("Run", ".... / ..LL / LL..");

        assertThat(said(Split.of(List.of(runs), s -> !s.name().equals("Run 1"))))
                .isEqualTo("Run 2 2, Run 3 2");
    }

    /** Against trying everything, on three thousand random houses. */
    @Test
    void nobody_can_move_less_often() {
        var random = new Random(20261127);
        for (var i = 0; i < 3_000; i++) {
            var lines = lines(random);
            var runs = Grid.of("Run", lines);
            var parts = Split.of(List.of(runs), ANY);

            assertThat(parts.isEmpty() ? Integer.MAX_VALUE : parts.size())
                    .as(lines)
                    .isEqualTo(fewest(runs, 0));
            parts.forEach(p -> assertThat(isFree(runs, p)).as(lines).isTrue());
            if (!parts.isEmpty()) {
                assertThat(parts.stream().mapToInt(p -> p.stay().nights()).sum())
                        .isEqualTo(runs.stay().nights());
            }
        }
    }

    private static String lines(Random random) {
        var nights = 1 + random.nextInt(7);
        return IntStream.range(0, 1 + random.nextInt(5))
                .mapToObj(_ -> random.ints(nights, 0, 5)
                        .mapToObj(c -> c < 3 ? "." : c == 3 ? "L" : "C")
                        .collect(Collectors.joining()))
                .collect(Collectors.joining(" / "));
    }

    private static int fewest(TypeNights type, int from) {
        var nights = type.stay().nights();
        if (from == nights) return 0;
        var least = Integer.MAX_VALUE;
        for (var suite : type.suites()) {
            for (var until = from + 1; until <= nights; until++) {
                var rest = suite.isFree(from, until) ? fewest(type, until) : Integer.MAX_VALUE;
                if (rest < least) least = rest + 1;
            }
        }
        return least;
    }

    private static boolean isFree(TypeNights type, Split.Part part) {
        return type.suites().stream()
                .filter(s -> s.suite().equals(part.suite()))
                .allMatch(s -> s.isFree(
                        type.stay().nightOf(part.stay().arrives()),
                        type.stay().nightOf(part.stay().departs())));
    }

    private static String said(List<Split.Part> parts) {
        return parts.stream()
                .map(p -> p.suite().name() + " " + p.stay().nights())
                .collect(Collectors.joining(", "));
    }
}
