package app.tailtown.lodging;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.organizations.Resort;
import app.tailtown.organizations.ResortId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How many nights a stay has and how long it has its suite. Each line is one case: where, when a suite changes hands there, from which date to which; the nights,
 * the hours, and the parts in which a long stay is kept. Nights are counted by dates, whatever the clocks do.
 */
class NightCasesTest {

    @ParameterizedTest(name = "{0} at {1}, {2}: {3} nights")
    @CsvSource(delimiter = '|', textBlock = """
            # an ordinary stay
            America/Chicago     | 12:00 | 2026-11-27..2026-11-28 | 1   | 24:00   | 1
            America/Chicago     | 12:00 | 2026-11-27..2026-11-30 | 3   | 72:00   | 3
            # months and years end, and not every February does on the 28th
            America/Chicago     | 12:00 | 2026-11-30..2026-12-01 | 1   | 24:00   | 1
            America/Chicago     | 12:00 | 2027-01-30..2027-02-02 | 3   | 72:00   | 3
            America/Chicago     | 12:00 | 2026-12-31..2027-01-01 | 1   | 24:00   | 1
            America/Chicago     | 12:00 | 2027-02-28..2027-03-01 | 1   | 24:00   | 1
            America/Chicago     | 12:00 | 2028-02-28..2028-03-01 | 2   | 48:00   | 2
            America/Chicago     | 12:00 | 2028-02-29..2028-03-01 | 1   | 24:00   | 1
            # the night in which summer time begins has 23 hours, the one in which it ends has 25
            America/Chicago     | 12:00 | 2027-03-13..2027-03-14 | 1   | 23:00   | 1
            America/Chicago     | 12:00 | 2027-03-14..2027-03-15 | 1   | 24:00   | 1
            America/Chicago     | 12:00 | 2027-03-12..2027-03-15 | 3   | 71:00   | 3
            America/Chicago     | 12:00 | 2026-10-31..2026-11-01 | 1   | 25:00   | 1
            America/Chicago     | 12:00 | 2026-11-01..2026-11-02 | 1   | 24:00   | 1
            America/Chicago     | 12:00 | 2026-10-30..2026-11-02 | 3   | 73:00   | 3
            Europe/London       | 12:00 | 2027-03-27..2027-03-28 | 1   | 23:00   | 1
            Europe/London       | 12:00 | 2026-10-24..2026-10-25 | 1   | 25:00   | 1
            # on the southern half of the earth the other way round, and by half an hour on an island
            Australia/Sydney    | 12:00 | 2026-10-03..2026-10-04 | 1   | 23:00   | 1
            Australia/Lord_Howe | 12:00 | 2026-10-03..2026-10-04 | 1   | 23:30   | 1
            # where there is no summer time
            America/Phoenix     | 12:00 | 2027-03-12..2027-03-15 | 3   | 72:00   | 3
            Asia/Kathmandu      | 12:00 | 2026-10-30..2026-11-02 | 3   | 72:00   | 3
            # the hour at which suites change hands is skipped or comes twice
            America/Chicago     | 02:30 | 2027-03-13..2027-03-14 | 1   | 24:00   | 1
            America/Chicago     | 02:30 | 2027-03-14..2027-03-15 | 1   | 23:00   | 1
            America/Chicago     | 01:30 | 2026-10-31..2026-11-01 | 1   | 24:00   | 1
            America/Chicago     | 01:30 | 2026-11-01..2026-11-02 | 1   | 25:00   | 1
            Africa/Cairo        | 00:00 | 2027-04-29..2027-04-30 | 1   | 24:00   | 1
            Africa/Cairo        | 00:00 | 2027-04-30..2027-05-01 | 1   | 23:00   | 1
            # a date that never was on an island is a night all the same
            Pacific/Apia        | 12:00 | 2011-12-29..2011-12-31 | 2   | 24:00   | 2
            # a long stay is kept in parts of 31 nights, and nobody sees them
            America/Phoenix     | 12:00 | 2027-01-01..2027-02-01 | 31  | 744:00  | 31
            America/Phoenix     | 12:00 | 2027-01-01..2027-02-02 | 32  | 768:00  | 31+1
            America/Phoenix     | 12:00 | 2027-01-01..2027-03-04 | 62  | 1488:00 | 31+31
            America/Phoenix     | 12:00 | 2028-02-01..2028-04-04 | 63  | 1512:00 | 31+31+1
            America/Chicago     | 12:00 | 2026-10-20..2026-11-21 | 32  | 769:00  | 31+1
            America/Chicago     | 12:00 | 2027-01-01..2028-01-01 | 365 | 8760:00 | 31+31+31+31+31+31+31+31+31+31+31+24
            America/Chicago     | 12:00 | 2028-01-01..2029-01-01 | 366 | 8784:00 | 31+31+31+31+31+31+31+31+31+31+31+25
            """)
    void nights_and_hours(String zone, LocalTime turnover, String dates, int nights, String hours, String parts) {
        var resort = new Resort(
                new ResortId(new UUID(0, 1)), 1, "", "", "", ZoneId.of(zone), Currency.getInstance("USD"), turnover);
        var stay = new Stay(LocalDate.parse(dates.substring(0, 10)), LocalDate.parse(dates.substring(12)));

        assertThat(stay.nights()).isEqualTo(nights);
        var kept = Duration.between(stay.begins(resort), stay.ends(resort));
        assertThat("%d:%02d".formatted(kept.toHours(), kept.toMinutesPart())).isEqualTo(hours);
        assertThat(stay.lets().stream().map(Stay::nights).map(String::valueOf).collect(Collectors.joining("+")))
                .isEqualTo(parts);
        // One part ends where the next begins, to the second.
        for (var i = 1; i < stay.lets().size(); i++) {
            assertThat(stay.lets().get(i).begins(resort))
                    .isEqualTo(stay.lets().get(i - 1).ends(resort));
        }
    }
}
