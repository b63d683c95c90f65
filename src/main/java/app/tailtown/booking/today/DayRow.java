package app.tailtown.booking.today;

import app.tailtown.booking.ReservationId;
import app.tailtown.booking.StillThere;
import app.tailtown.customers.CustomerId;
import app.tailtown.customers.PetId;
import app.tailtown.customers.PetWarning;
import app.tailtown.platform.Money;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stay as a day has to do with it: a family is one row.
 *
 * @param household as one sorts it: "Whitfield, Dana"
 * @param phone of the first person of the household; empty when there is none
 * @param suites in the order of the nights; a displaced part has no name
 * @param heldUntil until when it is held; null once it is confirmed
 * @param stillThere whose suite it still is; null when nobody is in the way
 */
record DayRow(
        ReservationId id,
        String number,
        CustomerId customerId,
        String household,
        @JsonIgnore String phone,
        UUID serviceId,
        String service,
        LocalDate arrives,
        LocalDate departs,
        @Nullable LocalTime dropOff,
        @Nullable LocalTime pickUp,
        List<Pet> pets,
        List<Place> suites,
        @Nullable StillThere stillThere,
        @Nullable Instant heldUntil,
        Money total) {

    /**
     * Where one of them stands.
     *
     * @param sleeps whether it sleeps here in the night of the day shown
     * @param instructions version of what to feed and to give; 0 when nobody has said
     * @param confirmed the version somebody confirmed for this stay; 0 when nobody asked
     * @param belongings how many things it brought that are still here
     */
    record Pet(
            PetId petId,
            String name,
            String species,
            @Nullable UUID photo,
            LocalDate arrives,
            LocalDate departs,
            @Nullable Instant checkedInAt,
            @Nullable Instant checkedOutAt,
            @Nullable Instant noShowAt,
            boolean sleeps,
            int instructions,
            int confirmed,
            boolean medicated,
            int belongings,
            List<Gift> addOns,
            List<PetWarning> warnings) {

        /** It is known how it is fed, and nobody has asked at this stay whether that is still right. */
        @JsonIgnore
        boolean isUnasked() {
            return instructions > 0 && confirmed != instructions;
        }

        /** A warning says that it gets medication, and nobody which, or at this stay that it gets none. */
        @JsonIgnore
        boolean isMedicationUnsaid() {
            return !medicated && isUnasked() && PetWarning.isAnyOfMedication(warnings);
        }

        /** Somebody said which, or a warning says that it does. */
        boolean getsMedication() {
            return medicated || PetWarning.isAnyOfMedication(warnings);
        }

        @JsonIgnore
        boolean isHere() {
            return checkedInAt != null && checkedOutAt == null;
        }

        /** Due on this day; when it is today, also whoever was due on an earlier one of its nights and has not come. */
        boolean comes(LocalDate day, LocalDate today) {
            if (noShowAt != null) return false;
            return arrives.equals(day) || (day.equals(today) && isLate(day));
        }

        private boolean isLate(LocalDate day) {
            return checkedInAt == null && arrives.isBefore(day) && departs.isAfter(day);
        }

        /** Leaves on this day, before which it may still come; when it is today, also whoever was to leave before and is still here. */
        boolean goes(LocalDate day, LocalDate today) {
            if (departs.equals(day)) return checkedInAt != null || (day.isAfter(today) && noShowAt == null);
            return day.equals(today) && isHere() && departs.isBefore(day);
        }

        /** Of those who go, who has not gone. */
        boolean isToGo() {
            return checkedOutAt == null;
        }

        boolean stays(LocalDate day) {
            return isHere() && departs.isAfter(day);
        }
    }

    /**
     * What it gets on this day beside its stay.
     *
     * @param doneAt when somebody ticked it; null while it is to be done
     */
    record Gift(
            UUID givenId,
            String name,
            int quantity,
            @Nullable Instant doneAt) {}

    /**
     * Part of where they sleep.
     *
     * @param pets who of them
     * @param until the day on which its nights are over
     * @param toClean whether nobody has cleaned it since the last guests left; said of today alone
     */
    record Place(
            @Nullable String suite,
            String area,
            String type,
            List<PetId> pets,
            LocalDate from,
            LocalDate until,
            boolean toClean) {

        boolean isOn(LocalDate night) {
            return !from.isAfter(night) && until.isAfter(night);
        }
    }

    /** Where one of them sleeps, in the order of the nights. */
    List<Place> placesOf(PetId pet) {
        return suites.stream().filter(s -> s.pets().contains(pet)).toList();
    }

    /** Where it sleeps in one night. */
    Optional<Place> placeOf(PetId pet, LocalDate night) {
        return placesOf(pet).stream().filter(p -> p.isOn(night)).findFirst();
    }

    @JsonIgnore
    boolean isDisplaced() {
        return suites.stream().anyMatch(s -> s.suite() == null);
    }

    String path() {
        return "/reservations/" + id.value();
    }
}
