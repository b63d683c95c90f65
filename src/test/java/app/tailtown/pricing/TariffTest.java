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
import java.util.Map;
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
    static final Rate TWO_RATES = new Rate(new UUID(0, 5), RUN.value(), null, null, List.of(6_200L, 3_600L));
    static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    static Tariff.Part nights(String suite, int from, int until, UUID... pets) {
        return new Tariff.Part(
                RUN, "Deluxe run", suite, new Stay(FRIDAY.plusDays(from), FRIDAY.plusDays(until)), List.of(pets));
    }

    static List<Line> lines(List<Rate> valid, Tariff.Part... parts) {
        return Tariff.lines(List.of(parts), Map.of(RUN.value(), valid));
    }

    static Line line(UUID pet, String suite, int ordinal, int from, int nights, long perNight) {
        return Line.ofNights(
                pet, suite, "Deluxe run", ordinal, FRIDAY.plusDays(from), nights, perNight, nights * perNight);
    }

    static Rate rate(@Nullable LocalDate from, @Nullable LocalDate until, Long... perNight) {
        return new Rate(UUID.randomUUID(), RUN.value(), from, until, List.of(perNight));
    }

    static long total(List<Line> lines) {
        return lines.stream().mapToLong(Line::amount).sum();
    }

    @Test
    void a_stay_costs_its_nights_at_the_rate_of_the_type() {
        var lines = lines(List.of(rate(null, null, 6_200L)), nights("A1", 0, 3, BISCUIT));
        assertThat(lines).containsExactly(line(BISCUIT, "A1", 1, 0, 3, 6_200));
    }

    @Test
    void each_further_pet_of_the_suite_has_its_own_rate_and_the_last_one_counts_on() {
        var lines = lines(List.of(TWO_RATES), nights("A1", 0, 3, BISCUIT, GRAVY, MISO));
        assertThat(lines).extracting(Line::perNight).containsExactly(6_200L, 3_600L, 3_600L);
        assertThat(total(lines)).isEqualTo(3 * (6_200 + 3_600 + 3_600));
    }

    @Test
    void a_rate_that_begins_during_the_stay_counts_from_its_first_night() {
        var before = rate(null, FRIDAY.plusDays(1), 5_000L);
        var after = rate(FRIDAY.plusDays(1), null, 6_000L);
        var lines = lines(List.of(before, after), nights("A1", 0, 3, BISCUIT));
        assertThat(lines).containsExactly(line(BISCUIT, "A1", 1, 0, 1, 5_000), line(BISCUIT, "A1", 1, 1, 2, 6_000));
    }

    @Test
    void who_stays_alone_is_the_first_of_the_suite_from_then_on() {
        var lines = lines(List.of(TWO_RATES), nights("A1", 0, 2, BISCUIT, GRAVY), nights("A1", 2, 4, GRAVY));
        assertThat(lines)
                .containsExactly(
                        line(BISCUIT, "A1", 1, 0, 2, 6_200),
                        line(GRAVY, "A1", 2, 0, 2, 3_600),
                        line(GRAVY, "A1", 1, 2, 2, 6_200));
    }

    @Test
    void who_keeps_its_place_among_those_who_share_has_one_line() {
        var lines = lines(List.of(TWO_RATES), nights("A1", 0, 2, GRAVY, BISCUIT), nights("A1", 2, 4, GRAVY));
        assertThat(lines).containsExactly(line(GRAVY, "A1", 1, 0, 4, 6_200), line(BISCUIT, "A1", 2, 0, 2, 3_600));
    }

    @Test
    void in_two_suites_there_are_two_first_pets() {
        var lines = lines(List.of(TWO_RATES), nights("A1", 0, 3, BISCUIT, GRAVY), nights("A2", 0, 3, MISO));
        assertThat(lines)
                .containsExactly(
                        line(BISCUIT, "A1", 1, 0, 3, 6_200),
                        line(GRAVY, "A1", 2, 0, 3, 3_600),
                        line(MISO, "A2", 1, 0, 3, 6_200));
    }

    @Test
    void a_move_to_another_suite_begins_another_line() {
        var lines = lines(List.of(TWO_RATES), nights("A1", 0, 2, BISCUIT), nights("A2", 2, 3, BISCUIT));
        assertThat(lines).containsExactly(line(BISCUIT, "A1", 1, 0, 2, 6_200), line(BISCUIT, "A2", 1, 2, 1, 6_200));
    }

    @Test
    void a_night_without_a_rate_is_refused_and_never_free() {
        var ends = rate(null, FRIDAY.plusDays(2), 5_000L);
        assertThatThrownBy(() -> Tariff.refuseNightWithoutRate(HOUSE, nights("A1", 0, 3, BISCUIT), List.of(ends)))
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
