package app.tailtown.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShotsTest {

    private static World cedarCreek(String today) {
        return World.of(Companies.small().getFirst(), Moment.of(today, Clock.systemUTC()));
    }

    @Test
    void most_are_vaccinated_some_are_not_and_a_few_lapse_while_they_stay() {
        var world = cedarCreek("2026-11-23");
        var today = LocalDate.parse("2026-11-23");
        var shots = world.shots();
        var living = world.households().stream()
                .flatMap(h -> h.pets().stream())
                .filter(DemoPet::canStay)
                .mapToLong(p -> p.species().equals("dog") ? 3 : 2)
                .sum();
        assertThat(shots.size() / (double) living).isBetween(0.80, 0.99);
        assertThat(shots).allSatisfy(s -> {
            assertThat(s.given().orElseThrow()).isBefore(today);
            s.pet()
                    .birthDate()
                    .ifPresent(born -> assertThat(s.given().orElseThrow()).isAfterOrEqualTo(born));
            assertThat(s.told()).isBefore(world.moment().now());
        });
        assertThat(shots.stream().filter(s -> s.decision().isEmpty()).count() / (double) shots.size())
                .isBetween(0.015, 0.05);
        assertThat(shots)
                .anyMatch(s -> s.until().isEmpty())
                .anyMatch(s -> s.decision().filter(d -> !d.why().isEmpty()).isPresent());
        assertThat(world.bookings())
                .filteredOn(
                        b -> b.stay().departs().isAfter(today) && b.cancelled().isEmpty())
                .anyMatch(b -> shots.stream()
                        .filter(s ->
                                b.stay().rooms().stream().anyMatch(r -> r.pets().contains(s.pet())))
                        .flatMap(s -> s.until().stream())
                        .anyMatch(until -> !until.isBefore(b.stay().arrives())
                                && until.isBefore(b.stay().departs())));
    }

    @Test
    void every_id_is_a_version_7_of_its_own() {
        assertThat(cedarCreek("2026-11-23").shots().stream()
                        .flatMap(s -> Stream.concat(Stream.of(s.id()), s.decision().map(Shot.Decision::id).stream())))
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id.version()).isEqualTo(7));
    }
}
