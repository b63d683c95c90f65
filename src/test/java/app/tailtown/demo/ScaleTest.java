package app.tailtown.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScaleTest {

    @Test
    void a_whole_company_is_as_large_as_a_real_one() {
        var world = World.of(Companies.all(Scale.of("1")).getFirst(), Moment.of("2026-11-23", Clock.systemUTC()));
        var today = LocalDate.parse("2026-11-23");
        assertThat(world.households()).hasSize(11_800);
        assertThat(world.households().stream().mapToInt(h -> h.pets().size()).sum())
                .isBetween(18_000, 18_800);
        assertThat(world.bookings().stream()
                        .filter(b -> b.stay().departs().isBefore(today))
                        .count())
                .isBetween(29_000L, 33_000L);
    }

    @Test
    void more_than_one_company_means_one_with_ten_years_behind_it_and_no_account_in_two_of_them() {
        var companies = Companies.all(Scale.of("3"));
        assertThat(companies)
                .extracting(Company::slug)
                .containsExactly("cedar-creek", "harbor-paws", "cedar-creek-2", "cedar-creek-3");
        assertThat(companies).extracting(c -> c.resorts().getFirst().pastDays()).containsExactly(860, 860, 3652, 860);
        assertThat(companies.subList(2, 4).stream().flatMap(c -> c.colleagues().stream()))
                .extracting(Company.Colleague::account)
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(companies.getFirst().colleagues().stream()
                        .map(Company.Colleague::account)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "101", "many", "1e9"})
    void a_scale_that_makes_no_sense_is_named(String asked) {
        assertThatThrownBy(() -> Scale.of(asked))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TAILTOWN_DEMO_SCALE is \"" + asked);
    }
}
