package app.tailtown.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tailtown.booking.Reservation.PetStay;
import app.tailtown.customers.CustomerId;
import app.tailtown.customers.PetId;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Money;
import app.tailtown.platform.Refused;
import app.tailtown.pricing.Quote;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReservationTest {

    static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
    static final LocalDate MONDAY = FRIDAY.plusDays(3);
    static final ZoneId ZONE = ZoneId.of("America/Chicago");
    static final Instant FRIDAY_NOON = FRIDAY.atTime(12, 0).atZone(ZONE).toInstant();
    static final Instant FRIDAY_LATE = FRIDAY.atTime(23, 59).atZone(ZONE).toInstant();
    static final Instant MONDAY_NOON = MONDAY.atTime(12, 0).atZone(ZONE).toInstant();

    static PetStay pet(@Nullable Instant in, @Nullable Instant out) {
        return new PetStay(new PetId(UUID.randomUUID()), "Biscuit", FRIDAY, MONDAY, in, out, null, null);
    }

    static Reservation stay(Reservation.@Nullable Cancelled cancelled, PetStay... pets) {
        var id = new UUID(0, 1);
        return new Reservation(
                new ReservationId(id),
                1,
                "R-10001",
                new ResortId(id),
                new CustomerId(id),
                "Dana Whitfield",
                id,
                "Boarding",
                FRIDAY,
                MONDAY,
                null,
                null,
                ZONE,
                "",
                FRIDAY_NOON,
                null,
                cancelled,
                List.of(pets),
                List.of(),
                new Quote(id, Money.of(0, "USD"), List.of(), ""));
    }

    static final Reservation.Cancelled CANCELLED = new Reservation.Cancelled(FRIDAY_NOON, "", false);

    static void refusedWith(Class<?> refusal, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.refusal()).isInstanceOf(refusal));
    }

    @Test
    void its_state_is_what_happened_to_its_pets() {
        assertThat(stay(null, pet(null, null)).state()).isEqualTo(StayState.CONFIRMED);
        assertThat(stay(null, pet(FRIDAY_NOON, null), pet(null, null)).state()).isEqualTo(StayState.IN_HOUSE);
        assertThat(stay(null, pet(FRIDAY_NOON, MONDAY_NOON), pet(FRIDAY_NOON, null))
                        .state())
                .isEqualTo(StayState.IN_HOUSE);
        assertThat(stay(null, pet(FRIDAY_NOON, MONDAY_NOON)).state()).isEqualTo(StayState.CHECKED_OUT);
        assertThat(stay(CANCELLED, pet(null, null)).state()).isEqualTo(StayState.CANCELLED);
    }

    @ParameterizedTest
    @CsvSource({"-1, NotDueYet", "0, ", "2, ", "3, ", "4, StayIsOver"})
    void a_pet_comes_from_the_day_of_arrival_to_the_day_of_departure(int daysAfter, @Nullable String refused) {
        var stay = stay(null, pet(null, null));
        ThrowingCallable checkIn = () -> stay.refuseCheckIn(stay.pets().getFirst(), FRIDAY.plusDays(daysAfter));
        if (refused == null) assertThatCode(checkIn).doesNotThrowAnyException();
        else assertThatThrownBy(checkIn).hasMessageStartingWith(refused);
    }

    @Test
    void nobody_comes_twice_or_goes_before_coming() {
        var here = stay(null, pet(FRIDAY_NOON, null));
        var gone = stay(null, pet(FRIDAY_NOON, MONDAY_NOON));
        var expected = stay(null, pet(null, null));
        refusedWith(
                BookingRefusal.AlreadyCheckedIn.class,
                () -> here.refuseCheckIn(here.pets().getFirst(), FRIDAY));
        refusedWith(
                BookingRefusal.AlreadyCheckedOut.class,
                () -> gone.refuseCheckIn(gone.pets().getFirst(), MONDAY));
        refusedWith(
                BookingRefusal.AlreadyCheckedOut.class,
                () -> gone.refuseCheckOut(gone.pets().getFirst()));
        refusedWith(
                BookingRefusal.NotCheckedIn.class,
                () -> expected.refuseCheckOut(expected.pets().getFirst()));
        assertThatCode(() -> here.refuseCheckOut(here.pets().getFirst())).doesNotThrowAnyException();
    }

    @Test
    void a_cancelled_stay_does_nothing_more() {
        var stay = stay(CANCELLED, pet(null, null));
        refusedWith(
                BookingRefusal.AlreadyCancelled.class,
                () -> stay.refuseCheckIn(stay.pets().getFirst(), FRIDAY));
        refusedWith(BookingRefusal.AlreadyCancelled.class, stay::refuseCancel);
        refusedWith(BookingRefusal.AlreadyCancelled.class, () -> Coming.changed(stay, to(FRIDAY, MONDAY), FRIDAY));
    }

    @Test
    void a_stay_that_began_is_not_cancelled() {
        refusedWith(
                BookingRefusal.PetsWereHere.class, stay(null, pet(FRIDAY_NOON, null), pet(null, null))::refuseCancel);
        refusedWith(BookingRefusal.PetsWereHere.class, stay(null, pet(FRIDAY_NOON, MONDAY_NOON))::refuseCancel);
        assertThatCode(stay(null, pet(null, null))::refuseCancel).doesNotThrowAnyException();
    }

    @Test
    void a_check_in_is_taken_back_on_its_own_day_of_the_resort_and_not_after_midnight() {
        var stay = stay(null, pet(FRIDAY_LATE, null));
        assertThatCode(() -> stay.refuseUndoCheckIn(stay.pets().getFirst(), FRIDAY))
                .doesNotThrowAnyException();
        refusedWith(
                BookingRefusal.DayIsOver.class,
                () -> stay.refuseUndoCheckIn(stay.pets().getFirst(), FRIDAY.plusDays(1)));
        var gone = stay(null, pet(FRIDAY_NOON, MONDAY_NOON));
        refusedWith(
                BookingRefusal.AlreadyCheckedOut.class,
                () -> gone.refuseUndoCheckIn(gone.pets().getFirst(), MONDAY));
        assertThatCode(() -> gone.refuseUndoCheckOut(gone.pets().getFirst(), MONDAY))
                .doesNotThrowAnyException();
    }

    @Test
    void a_stay_that_has_begun_keeps_its_day_of_arrival() {
        var here = stay(null, pet(FRIDAY_NOON, null));
        refusedWith(
                BookingRefusal.AlreadyArrived.class,
                () -> Coming.changed(here, to(FRIDAY.plusDays(1), MONDAY), FRIDAY.plusDays(1)));
        assertThatCode(() -> Coming.changed(here, to(FRIDAY, MONDAY.plusDays(4)), FRIDAY.plusDays(1)))
                .doesNotThrowAnyException();
        refusedWith(
                BookingRefusal.StayIsOver.class,
                () -> Coming.changed(stay(null, pet(FRIDAY_NOON, MONDAY_NOON)), to(FRIDAY, MONDAY), MONDAY));
    }

    @Test
    void a_stay_to_come_is_not_moved_into_the_past() {
        var stay = stay(null, pet(null, null));
        refusedWith(
                BookingRefusal.ArrivalInThePast.class,
                () -> Coming.changed(stay, to(FRIDAY.minusDays(3), MONDAY), FRIDAY.minusDays(1)));
        assertThatCode(() -> Coming.changed(stay, to(FRIDAY.minusDays(1), MONDAY), FRIDAY.minusDays(1)))
                .doesNotThrowAnyException();
    }

    static ChangeStay to(LocalDate arrives, LocalDate departs) {
        return to(arrives, departs, List.of());
    }

    static ChangeStay to(LocalDate arrives, LocalDate departs, List<UUID> pets, EachPet... each) {
        return new ChangeStay(
                arrives,
                departs,
                pets,
                null,
                new UUID(0, 1),
                null,
                null,
                false,
                null,
                null,
                "",
                List.of(each),
                false,
                "",
                null,
                java.util.List.of(),
                null);
    }

    @Test
    void a_family_of_which_one_is_still_to_come_is_not_checked_out() {
        assertThat(stay(null, pet(FRIDAY_NOON, MONDAY_NOON), pet(null, null)).state())
                .isEqualTo(StayState.CONFIRMED);
    }

    static PetStay absent(Instant at) {
        return new PetStay(new PetId(UUID.randomUUID()), "Biscuit", FRIDAY, MONDAY, null, null, null, at);
    }

    @ParameterizedTest(name = "{0} days after it was given up: {1}")
    @CsvSource({"0, ", "1, DayIsOver", "9, DayIsOver"})
    void a_no_show_is_taken_back_on_its_own_day(int later, @Nullable String refused) {
        var stay = stay(null, absent(FRIDAY_LATE));
        ThrowingCallable undo = () -> stay.refuseUndoNoShow(stay.pets().getFirst(), FRIDAY.plusDays(later));
        if (refused == null) assertThatCode(undo).doesNotThrowAnyException();
        else assertThatThrownBy(undo).hasMessageStartingWith(refused);
    }

    @ParameterizedTest(name = "{0} days after arrival: {1}")
    @CsvSource({"-1, NotDueYet", "0, ", "1, ", "5, "})
    void who_has_not_come_is_given_up_from_its_day_on(int later, @Nullable String refused) {
        var stay = stay(null, pet(null, null));
        ThrowingCallable mark = () -> stay.refuseNoShow(stay.pets().getFirst(), FRIDAY.plusDays(later));
        if (refused == null) assertThatCode(mark).doesNotThrowAnyException();
        else assertThatThrownBy(mark).hasMessageStartingWith(refused);
    }

    @Test
    void who_was_given_up_is_neither_here_nor_expected() {
        assertThat(stay(null, absent(FRIDAY_LATE)).state()).isEqualTo(StayState.NO_SHOW);
        assertThat(stay(null, absent(FRIDAY_LATE), pet(FRIDAY_NOON, null)).state())
                .isEqualTo(StayState.IN_HOUSE);
        assertThat(stay(null, absent(FRIDAY_LATE), pet(FRIDAY_NOON, MONDAY_NOON))
                        .state())
                .isEqualTo(StayState.CHECKED_OUT);
        var gone = stay(null, absent(FRIDAY_LATE));
        refusedWith(
                BookingRefusal.MarkedNoShow.class,
                () -> gone.refuseCheckIn(gone.pets().getFirst(), FRIDAY));
        refusedWith(
                BookingRefusal.AlreadyCheckedIn.class,
                () -> stay(null, pet(FRIDAY_NOON, null)).refuseNoShow(pet(FRIDAY_NOON, null), FRIDAY));
    }
}
