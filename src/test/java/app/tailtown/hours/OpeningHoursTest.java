package app.tailtown.hours;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.platform.Times;
import app.tailtown.platform.Times.Span;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * When a resort is open, as a manager reads it. The house of these cases: from 2 March 2026 on, Monday to Friday 7 to 12 and 15 to 19, Saturday 8 to 18, Sunday
 * closed. From 1 January 2027 on, every day 6 to 20. Thanksgiving (26 November 2026) closed; 24 December 7 to 13; 25 to 27 December closed; open on Sunday 6
 * September 9 to 11 for a fair. Before 2 March 2026 nobody had said anything.
 */
class OpeningHoursTest {

    static final OpeningHours HOUSE = new OpeningHours(
            List.of(
                    new Week(UUID.randomUUID(), day("2026-03-02"), day("2027-01-01"), firstWeek()),
                    new Week(UUID.randomUUID(), day("2027-01-01"), null, everyDay("06:00-20:00"))),
            List.of(
                    special("Fair", "2026-09-06", "2026-09-06", "09:00-11:00"),
                    special("Thanksgiving", "2026-11-26", "2026-11-26"),
                    special("Christmas Eve", "2026-12-24", "2026-12-24", "07:00-13:00"),
                    special("Christmas", "2026-12-25", "2026-12-27")));

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    static Times times(String... spans) {
        return new Times(List.of(spans).stream()
                .map(s -> new Span(LocalTime.parse(s.substring(0, 5)), LocalTime.parse(s.substring(6))))
                .toList());
    }

    static SpecialDay special(String name, String from, String through, String... spans) {
        return new SpecialDay(UUID.randomUUID(), name, day(from), day(through), times(spans));
    }

    static Map<DayOfWeek, Times> everyDay(String... spans) {
        var week = new HashMap<DayOfWeek, Times>();
        for (var day : DayOfWeek.values()) week.put(day, times(spans));
        return week;
    }

    static Map<DayOfWeek, Times> firstWeek() {
        var week = everyDay("07:00-12:00", "15:00-19:00");
        week.put(DayOfWeek.SATURDAY, times("08:00-18:00"));
        week.remove(DayOfWeek.SUNDAY);
        return week;
    }

    static String say(DayHours hours) {
        return switch (hours) {
            case DayHours.Unknown _ -> "unknown";
            case DayHours.Open open -> (open.name() + " " + open.times().text()).strip();
            case DayHours.Closed closed -> "closed " + closed.why();
        };
    }

    @ParameterizedTest(name = "{0} ({2}): {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-25 | 07:00-12:00, 15:00-19:00   | an ordinary Wednesday
            2026-11-28 | 08:00-18:00                | a Saturday
            2026-11-29 | closed SUNDAY              | every Sunday is closed
            2026-11-26 | closed Thanksgiving        | a holiday on a day that is open else
            2026-09-06 | Fair 09:00-11:00           | a Sunday that is open for once
            2026-09-13 | closed SUNDAY              | the Sunday after it
            2026-12-24 | Christmas Eve 07:00-13:00  | a holiday with hours of its own
            2026-12-25 | closed Christmas           | the first of three closed days
            2026-12-26 | closed Christmas           | the second
            2026-12-27 | closed Christmas           | the last, a Sunday: the holiday goes before the week
            2026-12-28 | 07:00-12:00, 15:00-19:00   | the day after it
            2026-12-31 | 07:00-12:00, 15:00-19:00   | the last day of the old week
            2027-01-01 | 06:00-20:00                | the day on which new times take over
            2027-01-03 | 06:00-20:00                | a Sunday of the new times
            2030-06-15 | 06:00-20:00                | years later, as nothing followed
            2026-03-02 | 07:00-12:00, 15:00-19:00   | the first day anybody had said something of
            2026-03-01 | unknown                    | the day before it
            """)
    void what_a_day_is_like(String day, String hours, String why) {
        assertThat(say(HOUSE.on(day(day)))).as(why).isEqualTo(hours);
    }

    @ParameterizedTest(name = "{0} ({2}): {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-25T06:59 | shut | a minute before it opens
            2026-11-25T07:00 | open | the minute it opens
            2026-11-25T11:59 | open | in the morning
            2026-11-25T12:00 | open | the minute it closes is still in time
            2026-11-25T12:01 | shut | a minute later
            2026-11-25T14:59 | shut | over lunch
            2026-11-25T15:00 | open | it opens again
            2026-11-25T19:00 | open | the last minute
            2026-11-25T19:01 | shut | a minute too late
            2026-11-25T00:00 | shut | at midnight
            2026-11-26T09:00 | shut | Thanksgiving
            2026-11-29T09:00 | shut | Sunday
            2026-09-06T09:30 | open | the Sunday of the fair
            2026-09-06T11:30 | shut | when the fair is over
            2026-12-24T12:30 | open | Christmas Eve, though the week would be shut
            2026-12-24T16:00 | shut | Christmas Eve, though the week would be open
            2026-02-27T09:00 | shut | nobody knows, so it is not known to be open
            """)
    void whether_it_is_open(String at, String state, String why) {
        assertThat(HOUSE.isOpen(LocalDateTime.parse(at))).as(why).isEqualTo(state.equals("open"));
    }

    @ParameterizedTest(name = "from {0} ({2}): {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-25T09:00 | 2026-11-25T09:00 | it is open
            2026-11-25T19:00 | 2026-11-25T19:00 | the last minute counts
            2026-11-25T05:00 | 2026-11-25T07:00 | before it opens
            2026-11-25T12:01 | 2026-11-25T15:00 | over lunch
            2026-11-25T19:01 | 2026-11-27T07:00 | the evening before Thanksgiving: the day after it
            2026-11-26T10:00 | 2026-11-27T07:00 | on Thanksgiving
            2026-11-28T18:30 | 2026-11-30T07:00 | Saturday evening: Monday
            2026-09-05T18:30 | 2026-09-06T09:00 | the Saturday before the fair
            2026-12-24T13:30 | 2026-12-28T07:00 | after Christmas Eve, over three closed days
            2026-12-31T23:00 | 2027-01-01T06:00 | into the new times
            2026-02-20T09:00 | 2026-03-02T07:00 | the first time that anybody knows of
            """)
    void when_it_opens_next(String from, String next, String why) {
        assertThat(HOUSE.nextOpen(LocalDateTime.parse(from))).as(why).contains(LocalDateTime.parse(next));
    }

    /** Clocks go forward on 8 March 2026 at 2:00 and back on 1 November at 2:00, in each zone when it is there. */
    @ParameterizedTest(name = "{0}, open {1}, asked at {2} ({4}): {3}")
    @CsvSource(delimiter = '|', textBlock = """
            America/Chicago | 07:00-19:00 | 2026-03-08T11:00:00Z | 2026-03-08T12:00:00Z | summer time: 7:00 is an hour earlier by the sun
            America/Denver  | 07:00-19:00 | 2026-03-08T11:00:00Z | 2026-03-08T13:00:00Z | the same, an hour later in the mountains
            America/Chicago | 07:00-19:00 | 2026-11-01T11:00:00Z | 2026-11-01T13:00:00Z | winter time again
            America/Denver  | 07:00-19:00 | 2026-11-01T11:00:00Z | 2026-11-01T14:00:00Z | winter time again in the mountains
            America/Chicago | 02:30-06:00 | 2026-03-08T07:00:00Z | 2026-03-08T08:00:00Z | half past two does not exist: it opens at three
            America/Denver  | 02:30-06:00 | 2026-03-08T08:00:00Z | 2026-03-08T09:00:00Z | nor does it in the mountains
            America/Chicago | 02:10-02:40 | 2026-03-08T07:00:00Z | 2026-03-09T07:10:00Z | all of it was skipped: tomorrow
            America/Chicago | 01:00-01:30 | 2026-11-01T05:00:00Z | 2026-11-01T06:00:00Z | the hour that comes twice, the first time
            America/Chicago | 01:00-01:30 | 2026-11-01T06:45:00Z | 2026-11-01T07:00:00Z | and the second time
            America/Chicago | 01:00-01:30 | 2026-11-01T07:45:00Z | 2026-11-02T07:00:00Z | after both of them
            America/Chicago | 07:00-19:00 | 2026-03-08T15:00:00Z | 2026-03-08T15:00:00Z | it is open
            """)
    void when_it_opens_next_by_the_clock_of_the_world(String zone, String open, String from, String next, String why) {
        var hours = new OpeningHours(
                List.of(new Week(UUID.randomUUID(), day("2026-01-01"), null, everyDay(open))), List.of());
        assertThat(hours.nextOpen(Instant.parse(from), ZoneId.of(zone))).as(why).contains(Instant.parse(next));
    }

    @Test
    void whoever_never_opens_has_no_next_open_time_and_the_search_ends() {
        var shut = new OpeningHours(List.of(), List.of(special("Rebuilding", "2026-01-01", "2029-01-01")));
        assertThat(shut.nextOpen(LocalDateTime.parse("2026-06-01T09:00"))).isEmpty();
        assertThat(shut.nextOpen(Instant.parse("2026-06-01T09:00:00Z"), ZoneId.of("America/Chicago")))
                .isEmpty();
        assertThat(shut.nextDay(day("2026-06-01"), _ -> true)).isEmpty();
    }

    @Test
    void a_resort_that_has_said_nothing_lets_everybody_come_and_is_not_called_open() {
        assertThat(OpeningHours.UNKNOWN.on(day("2026-12-25"))).isEqualTo(new DayHours.Unknown(day("2026-12-25")));
        assertThat(OpeningHours.UNKNOWN.on(day("2026-12-25")).lets(LocalTime.of(3, 0)))
                .isTrue();
        assertThat(OpeningHours.UNKNOWN.isOpen(LocalDateTime.parse("2026-12-25T03:00")))
                .isFalse();
        assertThat(OpeningHours.UNKNOWN.nextOpen(LocalDateTime.parse("2026-12-25T03:00")))
                .isEmpty();
    }
}
