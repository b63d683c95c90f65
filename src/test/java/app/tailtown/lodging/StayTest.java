package app.tailtown.lodging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tailtown.organizations.Resort;
import app.tailtown.organizations.ResortId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StayTest {

    static final Resort CHICAGO = resort("America/Chicago");

    static Resort resort(String zone) {
        return new Resort(
                new ResortId(new UUID(0, 1)),
                1,
                "",
                "",
                "",
                ZoneId.of(zone),
                Currency.getInstance("USD"),
                LocalTime.NOON);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-27, 2026-11-30, 3",
        "2026-12-31, 2027-01-01, 1",
        "2028-02-28, 2028-03-01, 2",
        "2027-03-13, 2027-03-15, 2",
        "2026-10-31, 2026-11-02, 2"
    })
    void nights_are_midnights_whatever_the_clocks_do(LocalDate arrives, LocalDate departs, int nights) {
        assertThat(new Stay(arrives, departs).nights()).isEqualTo(nights);
    }

    @ParameterizedTest
    @CsvSource({"2027-03-13, 2027-03-14, 23", "2026-10-31, 2026-11-01, 25", "2026-12-01, 2026-12-02, 24"})
    void a_night_over_the_end_of_summer_time_is_an_hour_longer(LocalDate arrives, LocalDate departs, long hours) {
        var stay = new Stay(arrives, departs);
        assertThat(Duration.between(stay.begins(CHICAGO), stay.ends(CHICAGO))).isEqualTo(Duration.ofHours(hours));
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "31, 1, 31", "32, 2, 1", "62, 2, 31", "63, 3, 1", "366, 12, 25"})
    void a_long_stay_is_consecutive_lets_of_at_most_31_nights(int nights, int lets, int lastNights) {
        var stay = new Stay(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 1).plusDays(nights));
        var parts = stay.lets();
        assertThat(parts).hasSize(lets);
        assertThat(parts.getFirst().arrives()).isEqualTo(stay.arrives());
        assertThat(parts.getLast().departs()).isEqualTo(stay.departs());
        assertThat(parts.getLast().nights()).isEqualTo(lastNights);
        for (var i = 1; i < lets; i++) {
            assertThat(parts.get(i).arrives()).isEqualTo(parts.get(i - 1).departs());
        }
    }

    @Test
    void a_stay_lasts_at_least_one_night() {
        var day = LocalDate.of(2026, 11, 23);
        assertThatThrownBy(() -> new Stay(day, day)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Stay(day, day.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
    }
}
