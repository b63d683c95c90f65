package app.tailtown.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tailtown.lodging.Stay;
import app.tailtown.lodging.SuiteTypeId;
import app.tailtown.organizations.Resort;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Refused;
import app.tailtown.platform.Remedy;
import app.tailtown.pricing.Quote.Line;
import app.tailtown.pricing.Rates.Rate;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TariffTest {

    static final SuiteTypeId RUN = new SuiteTypeId(new UUID(0, 7));
    static final Resort HOUSE = new Resort(
            new ResortId(new UUID(0, 9)), 1, "", "", "", ZoneOffset.UTC, Currency.getInstance("USD"), LocalTime.NOON);
    static final UUID BISCUIT = new UUID(1, 1);
    static final UUID GRAVY = new UUID(1, 2);
    static final UUID MISO = new UUID(1, 3);
    static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    static Tariff.Part nights(int nights) {
        return new Tariff.Part(RUN, "Deluxe run", new Stay(FRIDAY, FRIDAY.plusDays(nights)));
    }

    static Rate rate(@Nullable LocalDate from, @Nullable LocalDate until, Long... perNight) {
        return new Rate(UUID.randomUUID(), RUN.value(), from, until, List.of(perNight));
    }

    static long total(List<Line> lines) {
        return lines.stream().mapToLong(Line::amount).sum();
    }

    @Test
    void a_stay_costs_its_nights_at_the_rate_of_the_type() {
        var lines = Tariff.lines(nights(3), List.of(rate(null, null, 6_200L)), List.of(BISCUIT));
        assertThat(lines).containsExactly(new Line(BISCUIT, 1, FRIDAY, 3, 6_200, 18_600));
    }

    @Test
    void each_further_pet_of_the_suite_has_its_own_rate_and_the_last_one_counts_on() {
        var lines = Tariff.lines(nights(3), List.of(rate(null, null, 6_200L, 3_600L)), List.of(BISCUIT, GRAVY, MISO));
        assertThat(lines).extracting(Line::perNight).containsExactly(6_200L, 3_600L, 3_600L);
        assertThat(total(lines)).isEqualTo(3 * (6_200 + 3_600 + 3_600));
    }

    @Test
    void a_rate_that_begins_during_the_stay_counts_from_its_first_night() {
        var before = rate(null, FRIDAY.plusDays(1), 5_000L);
        var after = rate(FRIDAY.plusDays(1), null, 6_000L);
        var lines = Tariff.lines(nights(3), List.of(before, after), List.of(BISCUIT));
        assertThat(lines)
                .containsExactly(
                        new Line(BISCUIT, 1, FRIDAY, 1, 5_000, 5_000),
                        new Line(BISCUIT, 1, FRIDAY.plusDays(1), 2, 6_000, 12_000));
    }

    @Test
    void a_night_without_a_rate_is_refused_and_never_free() {
        var ends = rate(null, FRIDAY.plusDays(2), 5_000L);
        assertThatThrownBy(() -> Tariff.refuseNightWithoutRate(HOUSE, nights(3), List.of(ends)))
                .isInstanceOfSatisfying(Refused.class, no -> {
                    assertThat(no.refusal().code()).isEqualTo("no-rate");
                    assertThat(no.refusal().facts())
                            .containsEntry("suiteType", "Deluxe run")
                            .containsEntry("night", FRIDAY.plusDays(2));
                    assertThat(no.refusal().remedies())
                            .extracting(Remedy::href)
                            .containsExactly("/resorts/" + HOUSE.id().value() + "/rates#type-" + RUN.value());
                });
    }
}
