package app.tailtown.booking.plan;

import static app.tailtown.booking.plan.DivisionTest.suite;
import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.booking.plan.Demand.Place;
import app.tailtown.lodging.Guest;
import app.tailtown.lodging.Stay;
import app.tailtown.lodging.Suite;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Beds are written {@code pet suite from-until}, nights counted from a Friday. */
class PlanTest {

    static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    static Stay stay(String nights) {
        var ends = nights.split("-");
        return new Stay(FRIDAY.plusDays(Integer.parseInt(ends[0])), FRIDAY.plusDays(Integer.parseInt(ends[1])));
    }

    static Suite run(String name) {
        return suite(Integer.parseInt(name.substring(1)), name + ":3");
    }

    static UUID pet(String letter) {
        return new UUID(7, letter.charAt(0));
    }

    static List<Bed> beds(String said) {
        if (said.isBlank()) return List.of();
        return Arrays.stream(said.split(","))
                .map(String::strip)
                .map(b -> b.split(" "))
                .map(b -> new Bed(pet(b[0]), run(b[1]), stay(b[2])))
                .toList();
    }

    static String said(List<Bed> beds) {
        return beds.stream()
                .map(b -> letter(b.pet()) + " " + b.suite().name() + " " + nights(b.stay()))
                .collect(Collectors.joining(", "));
    }

    static String letter(UUID pet) {
        return String.valueOf((char) pet.getLeastSignificantBits());
    }

    static String nights(Stay stay) {
        return FRIDAY.until(stay.arrives()).getDays() + "-"
                + FRIDAY.until(stay.departs()).getDays();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "b A1 0-3                              | A1 0-3 b",
                "b A1 0-3, l A1 0-3                    | A1 0-3 bl",
                "b A1 0-1, l A1 0-3                    | A1 0-1 lb; A1 1-3 l",
                "b A1 0-3, l A2 0-3                    | A1 0-3 b; A2 0-3 l",
                "b A1 0-2, b A1 2-4                    | A1 0-4 b",
                "b A1 0-2, b A2 2-4, l A1 0-4          | A1 0-2 lb; A1 2-4 l; A2 2-4 b",
                "b A1 0-2, l A1 3-5                    | A1 0-2 b; A1 3-5 l",
                "b A1 0-2, l A1 2-4                    | A1 0-2 b; A1 2-4 l",
            })
    void a_segment_is_a_suite_and_consecutive_nights_of_the_same_pets(String beds, String expected) {
        var segments = Plan.of(beds(beds)).segments().stream()
                .map(s -> s.suite().name() + " " + nights(s.stay()) + " "
                        + s.pets().stream().map(PlanTest::letter).collect(Collectors.joining()))
                .collect(Collectors.joining("; "));
        assertThat(segments).isEqualTo(expected);
    }

    static Guest guest(String nights) {
        return new Guest(pet("b"), "Bella", new UUID(0, 3), 0, stay(nights));
    }

    static String said(Demand demand) {
        var beds = new ArrayList<>(demand.kept());
        demand.need()
                .ifPresent(g -> beds.add(new Bed(
                        g.pet(), demand.place() instanceof Place.This(var suite) ? suite : run("X9"), g.stay())));
        return said(beds);
    }

    @ParameterizedTest(name = "had {0}, stays {1}, moves from night {2}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "b A1 0-4            | 0-4 | 2 | b A1 0-2, b A9 2-4",
                "b A1 0-4            | 0-6 | 2 | b A1 0-2, b A9 2-6",
                "b A1 0-4            | 0-4 | 0 | b A9 0-4",
                "b A1 0-2, b A2 2-4  | 0-4 | 3 | b A1 0-2, b A2 2-3, b A9 3-4",
                "b A1 0-4            | 0-2 | 2 | b A1 0-2",
                "b A1 1-4            | 0-4 | 2 | b A9 0-4",
                "''                  | 0-4 | 2 | b A9 0-4",
            })
    void nights_before_the_move_stay_where_they_were(String had, String nights, int from, String expected) {
        var demand = Demand.from(FRIDAY.plusDays(from), guest(nights), beds(had), new Place.This(run("A9")));
        assertThat(said(demand)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "had {0}, stays {1} as it is: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "b A1 0-4            | 0-6 | b A1 0-4, b A1 4-6",
                "b A1 0-4            | 0-2 | b A1 0-2",
                "b A1 1-4            | 0-4 | b A1 0-4",
                "b A1 0-2, b A2 2-4  | 0-5 | b A1 0-2, b A2 2-4, b A2 4-5",
                "b A1 0-2, b A2 2-4  | 0-1 | b A1 0-1",
                "b A1 0-2            | 4-6 | b X9 4-6",
            })
    void who_is_not_moved_spends_further_nights_where_it_is(String had, String nights, String expected) {
        var demand = Demand.asItIs(
                guest(nights), beds(had), new Place.AnyOf(run("A9").suiteTypeId(), null));
        assertThat(said(demand)).isEqualTo(expected);
    }

    @Test
    void who_stays_longest_is_first_so_that_its_price_is_one_line() {
        var pets = Plan.of(beds("b A1 0-1, l A1 0-3")).segments().getFirst().pets();
        assertThat(pets).containsExactly(pet("l"), pet("b"));
    }
}
