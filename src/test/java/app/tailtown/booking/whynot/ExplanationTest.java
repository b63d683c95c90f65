package app.tailtown.booking.whynot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tailtown.booking.plan.Grid;
import app.tailtown.lodging.Guest;
import app.tailtown.lodging.NightCount;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why nothing is free, as a manager reads it off the suites and their nights. */
class ExplanationTest {

    private static final UUID RESORT = UUID.randomUUID();

    private static Explanation.OfType explain(String suites, int pets) {
        var type = Grid.of("Run", suites);
        var guests = IntStream.range(0, pets)
                .mapToObj(i -> new Guest(UUID.randomUUID(), "Pet " + i, RESORT, 9_000, type.stay()))
                .toList();
        return Explanation.of(RESORT, type.stay(), List.of(type), guests)
                .types()
                .getFirst();
    }

    /** {@code first}: the first full night, counted from 0. A suite takes two pets. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            .... / LLLL                       | 1 | free         |
            LLLL / LLLL                       | 1 | full         | 0
            .LLL / ..LL                       | 1 | full         | 2
            ..LL / LL..                       | 1 | split        |
            ..CC / LL..                       | 2 | split        |
            ..DL / LL..                       | 1 | split        |
            .... / ....                       | 3 | apart        |
            .... / ....                       | 5 | not-for-them |
            .... / ...L                       | 3 | not-for-them |
            .... / .... / owed L...           | 3 | not-for-them |
            .... / owed LLLL                  | 1 | full         | 0
            .... / owed ..LL                  | 1 | full         | 2
            .... / .... / owed ..LL           | 1 | free         |
            ..... / ..LLL / LL... / owed LL... / owed ...LL | 1 | kept |
            """)
    void the_answer(String suites, int pets, String answer, Integer first) {
        var explained = explain(suites, pets);

        assertThat(explained.answer().code()).isEqualTo(answer);
        assertThat(explained.firstFull()).isEqualTo(first == null ? null : Grid.FIRST.plusDays(first));
    }

    @Test
    void a_family_that_no_suite_takes_together_is_divided_over_the_fewest_that_do() {
        var explained = explain("..LL / .... / .... / ....", 4);

        assertThat(explained.apart()).hasSize(2);
        assertThat(explained.unfit()).isEqualTo(4);
        assertThat(explained.firstFull()).isNull();
        assertThat(explain("....", 1).apart()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            L / L / C / .             | 1 closed 2 let 0 held 0 day 0 owed 1 free 0 waiting
            L / H / H / C / .         | 1 closed 1 let 2 held 0 day 0 owed 1 free 0 waiting
            L / D / C / . / owed L    | 1 closed 1 let 0 held 1 day 1 owed 0 free 0 waiting
            L / . / owed L / owed L   | 0 closed 1 let 0 held 0 day 1 owed 0 free 1 waiting
            """)
    void every_suite_counts_once_a_night(String suites, String said) {
        var night = explain(suites, 1).nights().getFirst();

        assertThat("%d closed %d let %d held %d day %d owed %d free %d waiting"
                        .formatted(
                                night.closed(),
                                night.let(),
                                night.held(),
                                night.day(),
                                night.owed(),
                                night.free(),
                                night.waiting()))
                .isEqualTo(said);
    }

    @Test
    void numbers_that_do_not_add_up_are_refused() {
        assertThatThrownBy(() -> new NightCount(Grid.FIRST, 4, 1, 2, 0, 0, 0, 2, 0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("are not 4 suites");
    }

    @Test
    void suites_that_do_not_take_them_are_told_apart() {
        var explained = explain(". / L", 3);

        assertThat(explained.unfit()).isEqualTo(2);
        assertThat(explained.nights().getFirst().free()).isEqualTo(1);
    }

    /** Whatever stands in the suites: the numbers add up, and the answer says what the nights show. */
    @Test
    void random_houses_add_up() {
        var random = new Random(7);
        for (var i = 0; i < 2_000; i++) {
            var lines = house(random);
            var explained = explain(lines, 1);

            for (var night : explained.nights()) {
                assertThat(night.closed() + night.let() + night.held() + night.day() + night.owed() + night.free())
                        .isEqualTo(explained.suites());
            }
            var blocked = explained.nights().stream()
                    .filter(n -> n.free() == 0)
                    .map(NightCount::night)
                    .findFirst();
            assertThat(explained.firstFull()).as(lines).isEqualTo(blocked.orElse(null));
            assertThat(explained.free().isEmpty())
                    .as(lines)
                    .isEqualTo(!explained.answer().code().equals("free"));
            if (explained.answer().code().equals("split"))
                assertThat(explained.split()).hasSizeGreaterThan(1);
        }
    }

    private static String house(Random random) {
        var nights = 1 + random.nextInt(6);
        var suites = IntStream.range(0, 1 + random.nextInt(5)).mapToObj(_ -> line(random, nights, "..LCDH"));
        var owed = IntStream.range(0, random.nextInt(3)).mapToObj(_ -> "owed " + line(random, nights, "LL"));
        return java.util.stream.Stream.concat(suites, owed).collect(Collectors.joining(" / "));
    }

    private static String line(Random random, int nights, String letters) {
        return random.ints(nights, 0, letters.length())
                .mapToObj(c -> String.valueOf(letters.charAt(c)))
                .collect(Collectors.joining());
    }
}
