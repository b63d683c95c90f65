package app.tailtown.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.platform.Ids;
import app.tailtown.world.HouseTest;
import app.tailtown.world.MovingClock;
import app.tailtown.world.World;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What a family pays whose pets come and go on days of their own. Each line is one case: the dates of each pet, whether they share a suite; how many nights the
 * stay has, how it is lodged (nights × pets), and the price. A night is 50 dollars for the first pet of a suite and 30 for the second. Booked on 1 February 2028.
 */
@HouseTest
class NightsAndPricesTest {

    @Autowired
    World world;

    @Autowired
    BeanFactory beans;

    @ParameterizedTest(name = "{0} {1}: {2} nights, {4}")
    @CsvSource(delimiter = '|', textBlock = """
            # one pet, over the leap day, the change of the clocks and the end of a year
            02-10..02-11                               | together | 1  | 1x1           | 50
            02-10..02-13                               | together | 3  | 3x1           | 150
            02-27..03-01                               | together | 3  | 3x1           | 150
            03-11..03-13                               | together | 2  | 2x1           | 100
            11-04..11-06                               | together | 2  | 2x1           | 100
            12-31..01-01                               | together | 1  | 1x1           | 50
            03-01..04-01                               | together | 31 | 31x1          | 1550
            03-01..04-02                               | together | 32 | 31x1 1x1      | 1600
            # two together
            02-10..02-12, 02-10..02-12                 | together | 2  | 2x2           | 160
            # a sister goes earlier or comes later: while they share a suite the second costs less
            02-11..02-14, 02-11..02-13                 | together | 3  | 2x2 1x1       | 210
            02-11..02-14, 02-12..02-14                 | together | 3  | 1x1 2x2       | 210
            02-11..02-15, 02-12..02-14                 | together | 4  | 1x1 2x2 1x1   | 260
            # whoever is left is the first, whichever it is
            02-11..02-13, 02-11..02-15                 | together | 4  | 2x2 2x1       | 260
            # one after the other, in the same suite
            02-11..02-13, 02-13..02-15                 | together | 4  | 2x1 2x1       | 200
            # a suite for each
            02-10..02-12, 02-10..02-12                 | apart    | 2  | 2x1 2x1       | 200
            02-11..02-14, 02-12..02-13                 | apart    | 3  | 3x1 1x1       | 200
            # three need two suites
            02-10..02-12, 02-10..02-12, 02-10..02-12   | together | 2  | 2x1 2x2       | 260
            """)
    void who_comes_when_and_what_it_costs(String dates, String how, int nights, String lodged, long dollars) {
        var ours = world.ours();
        var resort = ours.resorts().getFirst();
        var type = world.type(ours, resort);
        var suites = List.of(world.suite(ours, resort, type), world.suite(ours, resort, type));
        var stays = List.of(dates.split(", "));
        var family = world.family(ours, stays.size());
        var arrives = stays.stream().map(NightsAndPricesTest::first).min(LocalDate::compareTo);
        var departs = stays.stream().map(NightsAndPricesTest::last).max(LocalDate::compareTo);
        var each = IntStream.range(0, stays.size())
                .mapToObj(i -> new EachPet(
                        family.pets().get(i).value(),
                        first(stays.get(i)),
                        last(stays.get(i)),
                        null,
                        how.equals("apart") ? suites.get(i) : null))
                .toList();
        var wish = new BookStay(
                ours.resort(),
                ours.boarding(),
                family.customer().value(),
                family.pets().stream().map(p -> p.value()).toList(),
                arrives.orElseThrow(),
                departs.orElseThrow(),
                type,
                null,
                false,
                null,
                null,
                "",
                each,
                List.of(),
                List.of(),
                false,
                "",
                null,
                null,
                false);

        var booked = new ArrayList<Reservation>();
        MovingClock.at(
                Instant.parse("2028-02-01T18:00:00Z"),
                () -> booked.add(world.in(ours, () -> new StayDesks(beans).book(Ids.next(), wish))));

        var stay = booked.getFirst();
        assertThat(stay.nights()).isEqualTo(nights);
        assertThat(lodged(stay)).isEqualTo(lodged);
        assertThat(stay.quote().total().minor()).isEqualTo(100 * dollars);
    }

    private static LocalDate first(String dates) {
        return date(dates.substring(0, 5));
    }

    private static LocalDate last(String dates) {
        var last = date(dates.substring(7));
        return last.isAfter(first(dates)) ? last : last.plusYears(1);
    }

    private static LocalDate date(String day) {
        return LocalDate.parse("2028-" + day);
    }

    /** Nights and pets of each let, the earlier ones first. */
    private static String lodged(Reservation stay) {
        return stay.lets().stream()
                .sorted(Comparator.<app.tailtown.lodging.Let, LocalDate>comparing(l -> l.arrives())
                        .thenComparing(l -> l.departs(), Comparator.reverseOrder())
                        .thenComparing(l -> l.pets().size()))
                .map(l -> l.arrives().until(l.departs(), java.time.temporal.ChronoUnit.DAYS) + "x"
                        + l.pets().size())
                .collect(Collectors.joining(" "));
    }
}
