package app.tailtown.booking;

import app.tailtown.customers.CustomerId;
import app.tailtown.customers.PetId;
import app.tailtown.lodging.Let;
import app.tailtown.lodging.Stay;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Refused;
import app.tailtown.platform.Remedy;
import app.tailtown.pricing.Quote;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a customer booked, as it stands. Its state is derived from what happened, never stored.
 *
 * @param number as people say it: {@code R-10482}
 * @param version changes with every change; a change must name the one it read
 * @param arrives local date of the resort
 * @param confirmedAt null while it is held, and when it was given up before anybody confirmed it
 * @param heldUntil until when its suite is held; null once it is confirmed or given up
 * @param lets where it lodges, in the order of the nights; empty once cancelled
 */
public record Reservation(
        ReservationId id,
        int version,
        String number,
        ResortId resortId,
        CustomerId customerId,
        String customer,
        UUID serviceId,
        String service,
        LocalDate arrives,
        LocalDate departs,
        @Nullable LocalTime dropOff,
        @Nullable LocalTime pickUp,
        ZoneId timeZone,
        String note,
        @Nullable Instant confirmedAt,
        @Nullable Instant heldUntil,
        @Nullable Cancelled cancelled,
        List<PetStay> pets,
        List<Let> lets,
        Quote quote) {

    /** {@code expired}: because it was held and nobody confirmed it in time. */
    public record Cancelled(Instant at, String reason, boolean expired) {}

    /**
     * Where one of the pets stands.
     *
     * @param arrives local date of the resort; a pet may come later or go earlier than the rest of its family
     * @param checkedInAt when it really came
     * @param gaveUpUntil the departure it gave up by leaving early; null when it kept its nights
     * @param noShowAt when it was given up because it did not come
     */
    public record PetStay(
            PetId petId,
            String name,
            LocalDate arrives,
            LocalDate departs,
            @Nullable Instant checkedInAt,
            @Nullable Instant checkedOutAt,
            @Nullable LocalDate gaveUpUntil,
            @Nullable Instant noShowAt)
            implements StayState.Standing {

        Stay stay() {
            return new Stay(arrives, departs);
        }

        boolean isDueToCome(LocalDate today) {
            return isExpected() && !today.isBefore(arrives) && !today.isAfter(departs);
        }

        @JsonIgnore
        public boolean wasHere() {
            return checkedInAt != null;
        }
    }

    @JsonProperty("state")
    public StayState state() {
        return StayState.of(cancelled != null, cancelled != null && cancelled.expired(), isHeld(), pets);
    }

    @JsonProperty("nights")
    public int nights() {
        return stay().nights();
    }

    Stay stay() {
        return new Stay(arrives, departs);
    }

    String path() {
        return "/reservations/" + id.value();
    }

    @JsonIgnore
    boolean isHeld() {
        return heldUntil != null;
    }

    boolean hasBegun() {
        return pets.stream().anyMatch(PetStay::wasHere);
    }

    List<PetId> petIds() {
        return pets.stream().map(PetStay::petId).toList();
    }

    PetStay pet(PetId id) {
        return petBy(id).orElseThrow(app.tailtown.platform.NotFound::new);
    }

    Optional<PetStay> petBy(PetId id) {
        return pets.stream().filter(p -> p.petId().equals(id)).findFirst();
    }

    /** Those named, else those who qualify; when nobody does the first is asked for, so that the refusal says why. */
    List<PetId> chosen(List<PetId> named, Predicate<PetStay> qualifies) {
        var found = pets.stream().filter(qualifies).map(PetStay::petId).toList();
        return !named.isEmpty() ? named : found.isEmpty() ? petIds().subList(0, 1) : found;
    }

    List<String> names(List<PetId> ids) {
        return ids.stream().map(p -> pet(p).name()).toList();
    }

    boolean isDisplaced(LocalDate today) {
        return lets.stream().anyMatch(l -> l.isDisplaced() && l.departs().isAfter(today));
    }

    /** The rules of check-in, for one pet. */
    void refuseCheckIn(PetStay pet, LocalDate today) {
        refuseWhenCancelled();
        if (pet.checkedOutAt() != null) throw new BookingRefusal.AlreadyCheckedOut(pet.name(), openStay()).refused();
        if (pet.checkedInAt() != null) throw new BookingRefusal.AlreadyCheckedIn(pet.name(), openStay()).refused();
        if (pet.noShowAt() != null) throw markedNoShow(pet);
        refuseBeforeItsDay(pet, today);
        refuseUnconfirmed();
        if (today.isAfter(pet.departs())) throw new BookingRefusal.StayIsOver(pet.departs(), bookAgain(null)).refused();
    }

    /** The rules of check-out, for one pet. */
    void refuseCheckOut(PetStay pet) {
        refuseWhenCancelled();
        if (pet.checkedInAt() == null) throw new BookingRefusal.NotCheckedIn(pet.name(), openStay()).refused();
        if (pet.checkedOutAt() != null) throw new BookingRefusal.AlreadyCheckedOut(pet.name(), openStay()).refused();
    }

    private void refuseUnconfirmed() {
        if (isHeld()) throw new BookingRefusal.OnlyHeld(number, openStay()).refused();
    }

    private void refuseBeforeItsDay(PetStay pet, LocalDate today) {
        if (today.isBefore(pet.arrives()))
            throw new BookingRefusal.NotDueYet(pet.name(), pet.arrives(), changeDates()).refused();
    }

    /** A check-in can be taken back on its own business day, as long as no check-out stands on it. */
    void refuseUndoCheckIn(PetStay pet, LocalDate today) {
        if (pet.checkedInAt() == null) throw new BookingRefusal.NotCheckedIn(pet.name(), openStay()).refused();
        if (pet.checkedOutAt() != null) throw new BookingRefusal.AlreadyCheckedOut(pet.name(), openStay()).refused();
        refuseWhenDayIsOver(pet.checkedInAt(), today);
    }

    void refuseUndoCheckOut(PetStay pet, LocalDate today) {
        if (pet.checkedOutAt() == null) throw new BookingRefusal.NotCheckedOut(pet.name(), openStay()).refused();
        refuseWhenDayIsOver(pet.checkedOutAt(), today);
    }

    /** A pet is given up from the day on which it was to come, and only while it has not. */
    void refuseNoShow(PetStay pet, LocalDate today) {
        refuseWhenCancelled();
        if (pet.noShowAt() != null) throw markedNoShow(pet);
        if (pet.checkedInAt() != null) throw new BookingRefusal.AlreadyCheckedIn(pet.name(), openStay()).refused();
        refuseBeforeItsDay(pet, today);
        refuseUnconfirmed();
    }

    void refuseUndoNoShow(PetStay pet, LocalDate today) {
        refuseWhenCancelled();
        if (pet.noShowAt() == null) throw new BookingRefusal.NotMarkedNoShow(pet.name(), openStay()).refused();
        refuseWhenDayIsOver(pet.noShowAt(), today);
    }

    Refused markedNoShow(PetStay pet) {
        return new BookingRefusal.MarkedNoShow(pet.name(), openStay()).refused();
    }

    List<Remedy> changeDates() {
        return List.of(Remedy.go("change-dates", List.of(), path() + "/edit"));
    }

    List<Remedy> openStay() {
        return List.of(Remedy.go("open-stay", List.of(number), path()));
    }

    /** To book what cannot be had by taking back; without nights whenever they want to come. */
    List<Remedy> bookAgain(@Nullable Stay nights) {
        var page = BookingPages.filled(resortId, customerId, petIds(), nights);
        return List.of(Remedy.go("book-again", List.of(), page));
    }

    /** What is to be confirmed or held longer. */
    void refuseUnlessHeld() {
        if (cancelled != null && cancelled.expired()) throw holdExpired();
        refuseWhenCancelled();
        if (!isHeld()) throw new BookingRefusal.AlreadyConfirmed(number, openStay()).refused();
    }

    Refused holdExpired() {
        return new BookingRefusal.HoldExpired(number, bookAgain(stay())).refused();
    }

    void refuseCancel() {
        refuseWhenCancelled();
        if (state() == StayState.NO_SHOW) throw markedNoShow(pets.getFirst());
        if (hasBegun()) throw new BookingRefusal.PetsWereHere(number, openStay()).refused();
    }

    /** Nobody changes a stay that was given up, or from which everybody has gone home. */
    void refuseWhenOver() {
        refuseWhenCancelled();
        if (state() == StayState.NO_SHOW) throw markedNoShow(pets.getFirst());
        if (state() == StayState.CHECKED_OUT) throw new BookingRefusal.StayIsOver(departs, bookAgain(null)).refused();
    }

    private void refuseWhenCancelled() {
        if (cancelled != null) throw new BookingRefusal.AlreadyCancelled(number, openStay()).refused();
    }

    void refuseWhenDayIsOver(Instant happened, LocalDate today) {
        var day = LocalDate.ofInstant(happened, timeZone);
        if (!day.isBefore(today)) return;
        var until = today.isBefore(departs) ? departs : today.plusDays(1);
        throw new BookingRefusal.DayIsOver(day, bookAgain(new Stay(today, until))).refused();
    }
}
