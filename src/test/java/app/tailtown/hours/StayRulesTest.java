package app.tailtown.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What stands against a stay and what it could be instead, in the house of {@link OpeningHoursTest}: weekdays 7 to 12 and 15 to 19, Saturday 8 to 18, Sunday,
 * Thanksgiving (Thursday 26 November) and 25 to 27 December closed. Three nights at least from 25 to 28 November, five in a garden suite; two from 24 December
 * to 1 January. It is Monday 2 November 2026.
 */
class StayRulesTest {

    static final UUID RUN = new UUID(0, 1);
    static final UUID GARDEN = new UUID(0, 2);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    static final StayRules RULES = new StayRules(
            OpeningHoursTest.HOUSE,
            List.of(
                    minimum("Thanksgiving", "2026-11-25", "2026-11-28", 3, null),
                    minimum("Thanksgiving in the garden", "2026-11-25", "2026-11-28", 5, GARDEN),
                    minimum("Christmas", "2026-12-24", "2027-01-01", 2, null)),
            TODAY,
            List.of());

    static MinimumStay minimum(String name, String from, String through, int nights, @Nullable UUID type) {
        return new MinimumStay(UUID.randomUUID(), name, LocalDate.parse(from), LocalDate.parse(through), nights, type);
    }

    /** "2026-11-24 08:00", the time optional. */
    static StayWish wish(String arrives, String departs, UUID type) {
        return new StayWish(day(arrives), day(departs), time(arrives), time(departs), Set.of(type));
    }

    static LocalDate day(String said) {
        return LocalDate.parse(said.substring(0, 10));
    }

    static @Nullable LocalTime time(String said) {
        return said.length() > 10 ? LocalTime.parse(said.substring(11)) : null;
    }

    static String codes(List<OutsideHours> against) {
        return against.isEmpty()
                ? "fine"
                : against.stream().map(OutsideHours::code).collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "{0} to {1} ({3}): {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-03       | 2026-11-05       | fine                                            | two weekdays
            2026-11-03 08:00 | 2026-11-05 16:00 | fine                                            | at times when somebody is there
            2026-11-03 19:00 | 2026-11-05 07:00 | fine                                            | at the last and at the first minute
            2026-11-03 13:00 | 2026-11-05       | drop-off-outside-hours                          | over lunch
            2026-11-03       | 2026-11-05 22:00 | pick-up-outside-hours                           | at night
            2026-11-03 13:00 | 2026-11-05 22:00 | drop-off-outside-hours pick-up-outside-hours    | both
            2026-11-08       | 2026-11-10       | arrival-when-closed                             | arrives on a Sunday
            2026-11-08 13:00 | 2026-11-10       | arrival-when-closed                             | a closed day says all there is to say
            2026-11-06       | 2026-11-08       | departure-when-closed                           | leaves on a Sunday
            2026-11-07       | 2026-11-09       | fine                                            | a Sunday in between is no matter
            2026-11-08       | 2026-11-15       | arrival-when-closed departure-when-closed       | from Sunday to Sunday
            2026-11-23       | 2026-11-25       | fine                                            | leaves as the season begins: none of its nights
            2026-11-24       | 2026-11-27       | fine                                            | three nights over Thanksgiving
            2026-11-25       | 2026-11-27       | stay-too-short                                  | two nights over Thanksgiving
            2026-11-28       | 2026-11-30       | stay-too-short                                  | one night of the season is enough to ask
            2026-11-30       | 2026-12-01       | fine                                            | one night when it is over
            2026-11-26       | 2026-11-28       | arrival-when-closed stay-too-short              | on Thanksgiving, and too short
            2026-12-24 12:30 | 2026-12-28       | fine                                            | comes on Christmas Eve
            2026-12-24 15:30 | 2026-12-28       | drop-off-outside-hours                          | comes when Christmas Eve has closed
            2026-12-23       | 2026-12-25       | departure-when-closed                           | leaves on Christmas Day
            2027-01-01       | 2027-01-02       | stay-too-short                                  | the last night of the season
            """)
    void what_stands_against_a_stay_in_a_run(String arrives, String departs, String codes, String why) {
        assertThat(codes(RULES.against(wish(arrives, departs, RUN), null)))
                .as(why)
                .isEqualTo(codes);
    }

    @Test
    void a_suite_type_may_ask_for_more() {
        assertThat(codes(RULES.against(wish("2026-11-24", "2026-11-27", GARDEN), null)))
                .isEqualTo("stay-too-short");
        assertThat(codes(RULES.against(wish("2026-11-23", "2026-11-28", GARDEN), null)))
                .isEqualTo("fine");
    }

    /** Only what is new is looked at: each line is a stay as it was booked, and as it shall be. */
    @ParameterizedTest(name = "{0} to {1}, then {2} to {3} ({5}): {4}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-26 13:00 | 2026-11-27 22:00 | 2026-11-26 13:00 | 2026-11-27 22:00 | fine                   | nothing of it changes
            2026-11-26 13:00 | 2026-11-28       | 2026-11-26 13:00 | 2026-11-30       | fine                   | its closed arrival stays, its new departure is fine
            2026-11-26       | 2026-11-30       | 2026-11-26       | 2026-11-29       | departure-when-closed  | its new departure is closed
            2026-11-27       | 2026-12-02       | 2026-11-26       | 2026-12-02       | arrival-when-closed    | its new arrival is closed
            2026-11-03 13:00 | 2026-11-05       | 2026-11-03 13:30 | 2026-11-05       | drop-off-outside-hours | another time that is no better
            2026-11-03 13:00 | 2026-11-05       | 2026-11-04 13:00 | 2026-11-05       | drop-off-outside-hours | the same time on another day
            2026-11-03 13:00 | 2026-11-05       | 2026-11-03       | 2026-11-05       | fine                   | no time any more
            2026-11-25       | 2026-11-27       | 2026-11-25 08:00 | 2026-11-27       | fine                   | it stays as short as it was
            2026-11-24       | 2026-11-28       | 2026-11-25       | 2026-11-27       | stay-too-short         | shortened below the minimum
            """)
    void a_change_is_refused_for_what_it_changes(
            String arrived, String departed, String arrives, String departs, String codes, String why) {
        var before = wish(arrived, departed, RUN);
        assertThat(codes(RULES.against(wish(arrives, departs, RUN), before)))
                .as(why)
                .isEqualTo(codes);
    }

    @Test
    void another_type_of_suite_is_a_new_stay_for_the_minimum() {
        var before = wish("2026-11-24", "2026-11-27", RUN);
        assertThat(codes(RULES.against(wish("2026-11-24", "2026-11-27", GARDEN), before)))
                .isEqualTo("stay-too-short");
    }

    /** The ways out of the first thing that stands against a stay. */
    @ParameterizedTest(name = "{0} to {1} ({3}): {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-26       | 2026-11-30 | arrives=2026-11-27 / arrives=2026-11-25                                     | the day after, then the one before
            2026-11-26 13:00 | 2026-11-30 | arrives=2026-11-27 dropOff=15:00 / arrives=2026-11-25 dropOff=15:00         | at a time that does on that day
            2026-11-08       | 2026-11-09 | arrives=2026-11-09 departs=2026-11-10 / arrives=2026-11-07                  | a day later altogether
            2026-11-03       | 2026-11-08 | departs=2026-11-09 / departs=2026-11-07                                     | leaves on Monday, or on Saturday
            2026-11-07       | 2026-11-08 | departs=2026-11-09                                                          | not on the day of arrival
            2026-11-03 13:00 | 2026-11-05 | dropOff=15:00 / dropOff=12:00                                               | later, or earlier
            2026-11-03 20:00 | 2026-11-05 | dropOff=19:00 / arrives=2026-11-04 dropOff=19:00                            | the last minute, or the next day
            2026-11-03 20:00 | 2026-11-04 | dropOff=19:00                                                               | the next day it would leave
            2026-11-03 05:00 | 2026-11-05 | dropOff=07:00                                                               | when it opens
            2026-11-25       | 2026-11-27 | departs=2026-11-28                                                          | one more night
            2026-11-25       | 2026-11-26 | departs=2026-11-28                                                          | not on Thanksgiving, and not before its three nights are over
            2026-11-28       | 2026-11-30 | departs=2026-12-01                                                          | three nights from Saturday
            2027-01-01       | 2027-01-02 | departs=2027-01-03                                                          | two nights
            """)
    void what_a_stay_could_be_instead(String arrives, String departs, String ways, String why) {
        var no = RULES.against(wish(arrives, departs, RUN), null).getFirst();
        var said = no.remedies().stream()
                .map(r -> r.change().entrySet().stream()
                        .map(e -> e.getKey() + "=" + e.getValue())
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(" / "));
        assertThat(said).as(why).isEqualTo(ways);
    }

    @Test
    void nothing_stands_against_a_way_out() {
        for (var arrives = TODAY; arrives.isBefore(TODAY.plusDays(70)); arrives = arrives.plusDays(1)) {
            for (var nights = 1; nights < 7; nights++) {
                for (var hour = 0; hour < 24; hour += 5) {
                    var time = LocalTime.of(hour, 0);
                    var wish = new StayWish(arrives, arrives.plusDays(nights), time, null, Set.of(GARDEN));
                    RULES.against(wish, null).stream().limit(1).forEach(no -> {
                        assertThat(no.remedies()).as(wish + " " + no).isNotEmpty();
                        no.remedies()
                                .forEach(way -> assertThat(isBetter(wish, way.change()))
                                        .as(wish + " " + way)
                                        .isTrue());
                    });
                }
            }
        }
    }

    /** What was refused is refused no more; what else stands against the stay may still. */
    private static boolean isBetter(StayWish wish, Map<String, String> change) {
        var changed = new StayWish(
                LocalDate.parse(change.getOrDefault("arrives", wish.arrives().toString())),
                LocalDate.parse(change.getOrDefault("departs", wish.departs().toString())),
                LocalTime.parse(change.getOrDefault("dropOff", String.valueOf(wish.dropOff()))),
                null,
                wish.suiteTypes());
        var before = codes(RULES.against(wish, null).subList(0, 1));
        return !codes(RULES.against(changed, null)).contains(before);
    }
}
