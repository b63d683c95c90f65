package app.tailtown.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.booking.plan.Room;
import app.tailtown.lodging.Guest;
import app.tailtown.lodging.Stay;
import app.tailtown.lodging.Suite;
import app.tailtown.lodging.SuiteId;
import app.tailtown.lodging.SuiteTypeId;
import app.tailtown.organizations.ResortId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which suite type each of a family is given when none takes all of them. */
class ApartByTypeRulesTest {

    private static final Stay STAY = new Stay(LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-05"));
    private static final UUID DOG = new UUID(0, 1);
    private static final UUID CAT = new UUID(0, 2);
    private static final Guest REX = guest(1, DOG);
    private static final Guest FIDO = guest(2, DOG);
    private static final Guest MOCHI = guest(3, CAT);

    private static Guest guest(int number, UUID species) {
        return new Guest(new UUID(1, number), "Pet " + number, species, 0, STAY);
    }

    /** {@code free} of its two suites for two pets each. */
    private static FreeRooms.Type type(int number, @Nullable UUID species, int free) {
        var id = new SuiteTypeId(new UUID(2, number));
        var rooms = IntStream.range(0, 2)
                .mapToObj(i -> new Room(
                        new Suite(
                                new SuiteId(new UUID(3 + number, i)),
                                1,
                                new ResortId(new UUID(9, 9)),
                                id,
                                "Type " + number,
                                "S" + i,
                                "",
                                i,
                                2,
                                species,
                                null,
                                null),
                        i < free ? Set.of(STAY) : Set.of(),
                        0,
                        List.of()))
                .toList();
        return new FreeRooms.Type(id, "Type " + number, "", free, rooms);
    }

    private static UUID id(int type) {
        return new UUID(2, type);
    }

    private static final List<Guest> ALL = List.of(REX, FIDO, MOCHI);

    @Test
    void where_one_type_takes_all_of_them_nobody_is_put_apart() {
        assertThat(ApartByType.suggested(List.of(type(1, DOG, 2), type(2, null, 0)), ALL, Map.of()))
                .isEmpty();
    }

    @Test
    void where_the_one_type_that_takes_all_of_them_is_full_each_kind_goes_where_it_has_room() {
        var types = List.of(type(1, null, 0), type(2, DOG, 1), type(3, CAT, 1));
        assertThat(ApartByType.suggested(types, ALL, Map.of()))
                .isEqualTo(Map.of(REX.pet(), id(2), FIDO.pet(), id(2), MOCHI.pet(), id(3)));
        assertThat(ApartByType.suggested(List.of(type(1, null, 0), type(2, DOG, 1), type(3, CAT, 0)), ALL, Map.of()))
                .as("no room for the cat: that the type is full is what is told")
                .isEmpty();
    }

    @Test
    void the_dogs_go_to_the_first_type_for_dogs_that_has_something_and_the_cat_to_one_for_cats() {
        var types = List.of(type(1, DOG, 0), type(2, DOG, 1), type(3, CAT, 1));
        assertThat(ApartByType.suggested(types, ALL, Map.of()))
                .isEqualTo(Map.of(REX.pet(), id(2), FIDO.pet(), id(2), MOCHI.pet(), id(3)));
    }

    @Test
    void rather_than_another_they_go_where_they_were_last_time() {
        var types = List.of(type(1, DOG, 2), type(2, DOG, 2), type(3, CAT, 1));
        assertThat(ApartByType.suggested(types, ALL, Map.of(REX.pet(), id(2))))
                .isEqualTo(Map.of(REX.pet(), id(2), FIDO.pet(), id(2), MOCHI.pet(), id(3)));
    }

    @Test
    void a_full_type_is_better_than_none_so_that_the_page_says_what_is_full() {
        var types = List.of(type(1, DOG, 2), type(3, CAT, 0));
        assertThat(ApartByType.suggested(types, ALL, Map.of())).containsEntry(MOCHI.pet(), id(3));
    }

    @Test
    void where_somebody_fits_nowhere_nothing_is_suggested() {
        assertThat(ApartByType.suggested(List.of(type(1, DOG, 2)), ALL, Map.of()))
                .isEmpty();
    }
}
