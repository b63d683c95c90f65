package app.tailtown.booking;

import static app.tailtown.booking.ReservationTest.FRIDAY;
import static app.tailtown.booking.ReservationTest.FRIDAY_NOON;
import static app.tailtown.booking.ReservationTest.MONDAY;
import static app.tailtown.booking.ReservationTest.MONDAY_NOON;
import static app.tailtown.booking.ReservationTest.pet;
import static app.tailtown.booking.ReservationTest.refusedWith;
import static app.tailtown.booking.ReservationTest.stay;
import static app.tailtown.booking.ReservationTest.to;
import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.booking.Reservation.PetStay;
import app.tailtown.customers.PetId;
import app.tailtown.lodging.Stay;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who comes in which nights after a change, from a Friday to a Monday. */
class ComingTest {

    static EachPet own(PetStay pet, @Nullable LocalDate arrives, @Nullable LocalDate departs) {
        return new EachPet(pet.petId().value(), arrives, departs, null, null);
    }

    @Test
    void each_pet_of_a_family_has_the_dates_said_for_it_and_else_the_familys() {
        var bella = pet(null, null);
        var luna = pet(null, null);
        var saturday = FRIDAY.plusDays(1);
        var coming = Coming.changed(
                stay(null, bella, luna), to(FRIDAY, MONDAY, List.of(), own(bella, null, saturday)), FRIDAY);
        assertThat(coming)
                .containsExactly(
                        new Coming(bella.petId(), new Stay(FRIDAY, saturday)),
                        new Coming(luna.petId(), new Stay(FRIDAY, MONDAY)));
    }

    @Test
    void who_has_gone_home_keeps_its_dates_whatever_is_said_for_the_others() {
        var gone = pet(FRIDAY_NOON, MONDAY_NOON);
        var here = pet(FRIDAY_NOON, null);
        var coming = Coming.changed(stay(null, gone, here), to(FRIDAY, MONDAY.plusDays(2)), MONDAY);
        assertThat(coming).extracting(Coming::stay).containsExactly(gone.stay(), new Stay(FRIDAY, MONDAY.plusDays(2)));
    }

    @Test
    void a_pet_that_has_come_is_not_taken_off_the_stay_and_one_that_has_not_may_be() {
        var here = pet(FRIDAY_NOON, null);
        var expected = pet(null, null);
        var stay = stay(null, here, expected);
        refusedWith(
                BookingRefusal.PetHasCome.class,
                () -> Coming.changed(
                        stay, to(FRIDAY, MONDAY, List.of(expected.petId().value())), FRIDAY));
        assertThat(Coming.changed(stay, to(FRIDAY, MONDAY, List.of(here.petId().value())), FRIDAY))
                .extracting(Coming::pet)
                .containsExactly(here.petId());
    }

    @Test
    void who_joins_a_stay_that_has_begun_comes_today_at_the_earliest() {
        var here = pet(FRIDAY_NOON, null);
        var joins = UUID.randomUUID();
        var saturday = FRIDAY.plusDays(1);
        var to = to(FRIDAY, MONDAY, List.of(here.petId().value(), joins));
        assertThat(Coming.changed(stay(null, here), to, saturday).getLast())
                .isEqualTo(new Coming(new PetId(joins), new Stay(saturday, MONDAY)));
    }
}
