package app.tailtown.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorldTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T16:00:00Z"), ZoneOffset.UTC);

    static World cedarCreek(String today) {
        return World.of(Companies.small().getFirst(), Moment.of(today, CLOCK));
    }

    private static LocalDate today(World world, Booking booking) {
        return world.moment().today(booking.stay().household().home().resort());
    }

    @Test
    void the_same_day_makes_the_same_world_and_another_day_another() {
        assertThat(cedarCreek("2026-11-23")).isEqualTo(cedarCreek("2026-11-23"));
        assertThat(cedarCreek("2026-11-23").bookings())
                .isNotEqualTo(cedarCreek("2026-11-24").bookings());
    }

    @Test
    void companies_and_people_who_work_there_are_the_same_every_day() {
        assertThat(Companies.small()).isEqualTo(Companies.small());
    }

    @Test
    void it_has_the_size_it_promises() {
        var worlds = Companies.small().stream()
                .map(c -> World.of(c, Moment.of("2026-11-23", CLOCK)))
                .toList();
        assertThat(worlds).extracting(w -> w.households().size()).containsExactly(590, 30);
        assertThat(worlds).extracting(w -> w.lodgings().suites().size()).containsExactly(190, 12);
        var pets = worlds.stream()
                .flatMap(w -> w.households().stream())
                .flatMap(h -> h.pets().stream())
                .toList();
        assertThat(pets).hasSizeBetween(900, 1040);
        assertThat(share(pets, p -> p.species().equals("dog"))).isBetween(0.80, 0.88);
        assertThat(share(pets, p -> p.species().equals("cat"))).isBetween(0.09, 0.18);
        assertThat(share(pets, p -> !p.warnings().isEmpty())).isBetween(0.14, 0.22);
        assertThat(pets)
                .anyMatch(p -> p.deceasedOn().isPresent())
                .anyMatch(p -> p.birthDate().isEmpty());
    }

    /** Those who look alike are meant to: they were written down twice. */
    @Test
    void everybody_has_a_phone_of_their_own_but_for_a_few_who_are_there_twice() {
        var world = World.of(Companies.all(Scale.of("1")).getFirst(), Moment.of("2026-11-23", CLOCK));
        var byPhone = new HashMap<String, Set<String>>();
        for (var household : world.households()) {
            for (var person : household.people()) {
                for (var phone : person.phones()) {
                    var digits = phone.number().replaceAll("\\D", "").replaceFirst("^1(?=\\d{10}$)", "");
                    assertThat(digits).matches("\\d{3}555\\d{4}");
                    byPhone.computeIfAbsent(digits, _ -> new java.util.HashSet<>())
                            .add(household.id() + " " + household.name());
                }
            }
        }
        var shared = byPhone.values().stream().filter(who -> who.size() > 1).toList();
        assertThat(shared).hasSizeBetween(40, 90).allMatch(who -> who.size() == 2);
        assertThat(shared)
                .allMatch(
                        who -> who.stream().map(w -> w.substring(37)).distinct().count() == 1);
    }

    private static double share(List<DemoPet> pets, java.util.function.Predicate<DemoPet> which) {
        return (double) pets.stream().filter(which).count() / pets.size();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-02", "2026-07-03", "2026-11-01", "2026-11-23", "2026-12-24", "2027-02-10"})
    void no_suite_is_let_twice_and_no_pet_sleeps_in_two_places(String today) {
        var world = cedarCreek(today);
        var nights = new ArrayList<String>();
        for (var booking : world.bookings()) {
            if (booking.cancelled().isPresent()) continue;
            for (var let : booking.lets()) {
                let.arrives().datesUntil(let.departs()).forEach(night -> {
                    nights.add(let.room().suite().id() + " " + night);
                    let.room().pets().forEach(p -> nights.add(p.id() + " " + night));
                });
            }
        }
        for (var closed : world.outOfService()) {
            closed.closure()
                    .from()
                    .datesUntil(closed.closure().to())
                    .forEach(night -> nights.add(closed.closure().suite().id() + " " + night));
        }
        assertThat(nights).hasSizeGreaterThan(3000).doesNotHaveDuplicates();
    }

    @Test
    void everybody_fits_where_they_sleep_and_nobody_banned_or_dead_sleeps_here() {
        for (var booking : cedarCreek("2026-11-23").bookings()) {
            var stay = booking.stay();
            assertThat(stay.household().ban()).isEmpty();
            for (var room : stay.rooms()) {
                assertThat(room.suite().type().kind().takes(room.pets())).isTrue();
                assertThat(room.suite().resort())
                        .isSameAs(stay.household().home().resort());
                assertThat(room.pets()).isNotEmpty().allMatch(DemoPet::canStay);
            }
            assertThat(booking.lets())
                    .allSatisfy(l -> assertThat(l.arrives().plusDays(31)).isAfterOrEqualTo(l.departs()));
        }
    }

    @Test
    void what_happened_agrees_with_the_day_and_the_hour() {
        var world = cedarCreek("2026-11-23");
        var now = world.moment().now();
        for (var booking : world.bookings()) {
            var today = today(world, booking);
            assertThat(booking.confirmed().at())
                    .isBefore(now)
                    .isAfter(booking.stay().household().since());
            booking.cancelled()
                    .ifPresent(c ->
                            assertThat(c.at()).isBetween(booking.confirmed().at(), now));
            if (booking.cancelled().isPresent()) continue;
            assertThat(booking.visits()).allSatisfy(v -> assertThat(v.in()).isBeforeOrEqualTo(now));
            if (booking.stay().arrives().isBefore(today))
                assertThat(booking.visits()).isNotEmpty();
            if (booking.stay().arrives().isAfter(today))
                assertThat(booking.visits()).isEmpty();
            if (booking.stay().departs().isBefore(today))
                assertThat(booking.visits()).allMatch(v -> v.left().isPresent());
            if (booking.stay().departs().isAfter(today))
                assertThat(booking.visits()).allMatch(v -> v.left().isEmpty());
        }
        var arriving = world.bookings().stream()
                .filter(b -> b.stay().arrives().equals(today(world, b))
                        && b.cancelled().isEmpty())
                .toList();
        assertThat(arriving)
                .anyMatch(b -> b.visits().isEmpty())
                .anyMatch(b -> !b.visits().isEmpty());
    }

    @Test
    void families_share_and_some_have_a_room_for_the_cat_too() {
        var bookings = cedarCreek("2026-11-23").bookings();
        assertThat(bookings)
                .anyMatch(b -> b.stay().rooms().getFirst().pets().size() >= 2)
                .anyMatch(b -> b.stay().rooms().size() >= 2)
                .anyMatch(b -> b.stay().nights() > 31)
                .anyMatch(b -> b.lets().getFirst().pinned());
        assertThat(bookings.stream().filter(b -> b.cancelled().isPresent()).count())
                .isBetween(30L, 120L);
    }

    @Test
    void every_id_is_a_version_7_of_its_own() {
        var world = cedarCreek("2026-11-23");
        var ids = new ArrayList<UUID>();
        world.lodgings().suites().forEach(s -> ids.add(s.id()));
        world.households().forEach(h -> {
            ids.add(h.id());
            h.people().forEach(p -> ids.add(p.id()));
            h.pets().forEach(p -> ids.add(p.id()));
        });
        world.bookings().forEach(b -> {
            ids.add(b.id());
            ids.add(b.quote().id());
            b.lets().forEach(l -> ids.add(l.id()));
        });
        assertThat(ids).doesNotHaveDuplicates().allSatisfy(id -> {
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
        });
    }

    @Test
    void numbers_are_given_once_in_each_resort() {
        var byResort = new HashMap<Object, List<Long>>();
        for (var b : cedarCreek("2026-11-23").bookings()) {
            byResort.computeIfAbsent(b.stay().household().home(), _ -> new ArrayList<>())
                    .add(b.number());
        }
        assertThat(byResort)
                .hasSize(2)
                .allSatisfy((_, numbers) ->
                        assertThat(numbers).doesNotHaveDuplicates().isSorted().startsWith(10_001L));
    }

    @Test
    void every_breed_and_warning_of_the_world_is_on_the_lists_a_company_gets() {
        var breeds = words("/reference/breeds.csv");
        var warnings = words("/reference/warning-types.csv");
        assertThat(DemoWords.read("breeds"))
                .allSatisfy(r -> assertThat(breeds).contains(r.getField("species") + "," + r.getField("breed")));
        assertThat(DemoWords.readGroups("warnings").keySet())
                .allSatisfy(code -> assertThat(warnings).anyMatch(line -> line.startsWith(code + ",")));
    }

    private static Set<String> words(String file) {
        try (var in = Objects.requireNonNull(WorldTest.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toSet());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
