package app.tailtown.booking.plan;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.lodging.Fit;
import app.tailtown.lodging.Guest;
import app.tailtown.lodging.Stay;
import app.tailtown.lodging.Suite;
import app.tailtown.lodging.SuiteId;
import app.tailtown.lodging.SuiteTypeId;
import app.tailtown.organizations.ResortId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who goes into which suite. In the tables a suite is {@code name:pets}, with {@code :species} and {@code :pounds} where it has such a limit. */
class DivisionTest {

    static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
    static final Stay WEEKEND = new Stay(FRIDAY, FRIDAY.plusDays(3));
    static final Stay ONE_NIGHT = new Stay(FRIDAY, FRIDAY.plusDays(1));

    static UUID species(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** {@code dog}, or {@code dog40} for one of 40 pounds. */
    static Guest guest(int number, String what, Stay stay) {
        var digits = what.replaceAll("\\D", "");
        var grams = digits.isEmpty() ? 0 : Integer.parseInt(digits) * 454;
        return new Guest(new UUID(1, number), what + number, species(what.replaceAll("\\d", "")), grams, stay);
    }

    static List<Guest> guests(String all) {
        var guests = new ArrayList<Guest>();
        for (var what : all.split(" ")) guests.add(guest(guests.size(), what, WEEKEND));
        return guests;
    }

    static Suite suite(int number, String said) {
        var parts = said.split(":");
        @Nullable UUID only = parts.length > 2 && !parts[2].isEmpty() ? species(parts[2]) : null;
        @Nullable Integer limit = parts.length > 3 ? Integer.parseInt(parts[3]) * 454 : null;
        var type = new SuiteTypeId(new UUID(0, 1));
        var area = parts[0].substring(0, 1);
        return new Suite(
                new SuiteId(new UUID(2, number)),
                1,
                new ResortId(new UUID(0, 2)),
                type,
                "Run",
                parts[0],
                area,
                number,
                Integer.parseInt(parts[1]),
                only,
                limit,
                null);
    }

    static List<Room> rooms(String all, Stay... free) {
        var rooms = new ArrayList<Room>();
        for (var said : all.split(" ")) rooms.add(new Room(suite(rooms.size(), said), Set.of(free), 0, List.of()));
        return rooms;
    }

    /** "A1=2 A2=1": how many pets in which suite; "none" when they cannot be lodged. */
    static String divided(List<Guest> guests, List<Room> rooms, int most) {
        return Division.of(guests, rooms, most)
                .map(where -> where.values().stream()
                        .collect(Collectors.groupingBy(r -> r.suite().name(), TreeMap::new, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .map(e -> e.getKey() + "=" + e.getValue())
                        .collect(Collectors.joining(" ")))
                .orElse("none");
    }

    @ParameterizedTest(name = "{0} into {1}: {2}")
    @CsvSource({
        "dog,                      A1:2 A2:2,             A1=1",
        "dog dog,                  A1:2 A2:2,             A1=2",
        "dog dog dog,              A1:2 A2:2 A3:2,        A1=2 A2=1",
        "dog dog dog dog,          A1:2 A2:2 A3:2,        A1=2 A2=2",
        "dog dog dog,              A1:1 A2:1 A3:3,        A3=3",
        "dog dog dog,              A1:1 A2:2 A3:1,        A1=1 A2=2",
        "dog dog,                  A1:1,                  none",
        "dog dog dog,              A1:2,                  none",
        "dog cat,                  A1:2:dog A2:2:cat,     A1=1 A2=1",
        "dog cat,                  A1:2:dog A2:2:dog,     none",
        "dog cat,                  A1:2:dog A2:2,         A2=2",
        "dog60 dog60,              A1:2::100 A2:2::100,   A1=1 A2=1",
        "dog60 dog30,              A1:2::100 A2:2::100,   A1=2",
        "dog60 dog60 dog30 dog30,  A1:3::100 A2:3::100,   A1=2 A2=2",
        "dog120,                   A1:2::100,             none",
        "dog,                      A1:2::100,             none",
        "dog dog30,                A1:2::100 A2:2,        A2=2",
        "dog dog dog,              A1:2 B1:2 B2:2,        B1=2 B2=1",
        "dog dog dog,              A1:2 B1:2 C1:2 C2:2,   C1=2 C2=1",
        "dog dog dog dog dog,      A1:2 A2:2 A3:1 B1:2,   A1=2 A2=2 A3=1",
    })
    void one_suite_while_they_fit_else_as_few_as_possible_and_close_together(
            String guests, String rooms, String expected) {
        assertThat(divided(guests(guests), rooms(rooms, WEEKEND), 20)).isEqualTo(expected);
    }

    @Test
    void a_suite_that_is_owed_to_somebody_else_is_not_taken() {
        assertThat(divided(guests("dog dog dog"), rooms("A1:2 A2:2", WEEKEND), 1))
                .isEqualTo("none");
    }

    @Test
    void the_suite_that_leaves_the_least_cut_up_comes_first() {
        var rooms = new ArrayList<>(rooms("A1:2 A2:2", WEEKEND));
        rooms.set(1, new Room(rooms.get(1).suite(), Set.of(WEEKEND), 2, List.of()));
        assertThat(divided(guests("dog"), rooms, 1)).isEqualTo("A2=1");
    }

    @Test
    void a_pet_that_stays_one_night_may_go_where_a_suite_is_free_for_that_night_alone() {
        var rooms = Stream.concat(
                        rooms("A1:1", WEEKEND, ONE_NIGHT).stream(),
                        Stream.of(new Room(suite(1, "A2:1"), Set.of(ONE_NIGHT), 0, List.of())))
                .toList();
        var family = List.of(guest(0, "dog", ONE_NIGHT), guest(1, "dog", WEEKEND));
        assertThat(divided(family, rooms, 2)).isEqualTo("A1=1 A2=1");
    }

    @Test
    void who_comes_when_the_other_has_gone_has_its_place() {
        var suite = suite(0, "A1:1");
        var first = guest(0, "dog", ONE_NIGHT);
        var later = guest(1, "dog", new Stay(ONE_NIGHT.departs(), WEEKEND.departs()));
        assertThat(Fit.of(suite, List.of(first, later))).isEqualTo(new Fit.Fits());
        assertThat(Fit.of(suite, List.of(first, guest(2, "dog", WEEKEND)))).isEqualTo(new Fit.TooMany(2));
    }

    @Test
    void who_joins_a_family_goes_to_its_suite_while_there_is_room() {
        var rooms = new ArrayList<>(rooms("A1:2 A2:2 A3:2", WEEKEND));
        rooms.set(2, new Room(rooms.get(2).suite(), Set.of(WEEKEND), 0, List.of(guest(9, "dog", WEEKEND))));
        assertThat(divided(guests("dog"), rooms, 2)).isEqualTo("A3=1");
        assertThat(divided(guests("dog dog"), rooms, 2)).isEqualTo("A2=1 A3=1");
    }

    @Test
    void twenty_animals_of_all_weights_are_divided_at_once() {
        var many = Stream.iterate(10, i -> i + 7).limit(20).map(i -> "dog" + i).collect(Collectors.joining(" "));
        var house = Stream.iterate(1, i -> i + 1)
                .limit(100)
                .map(i -> "A" + i + ":3::150")
                .collect(Collectors.joining(" "));
        var begun = System.nanoTime();
        assertThat(Division.of(guests(many), rooms(house, WEEKEND), 100)).isPresent();
        assertThat(java.time.Duration.ofNanos(System.nanoTime() - begun)).isLessThan(java.time.Duration.ofSeconds(5));
    }
}
