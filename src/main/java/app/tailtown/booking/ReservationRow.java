package app.tailtown.booking;

import app.tailtown.customers.CustomerId;
import app.tailtown.customers.PetId;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reservation in a list: a family is one row.
 *
 * @param heldUntil until when it is held; null unless it is
 * @param suites names in the order of the nights; an empty name is a displaced part
 */
record ReservationRow(
        ReservationId id,
        String number,
        ResortId resortId,
        CustomerId customerId,
        String customer,
        UUID serviceId,
        LocalDate arrives,
        LocalDate departs,
        @Nullable LocalTime dropOff,
        @Nullable LocalTime pickUp,
        StayState state,
        @Nullable Instant heldUntil,
        List<Pet> pets,
        List<String> suites,
        Money total) {

    record Pet(
            PetId petId,
            String name,
            LocalDate arrives,
            LocalDate departs,
            @Nullable Instant checkedInAt,
            @Nullable Instant checkedOutAt,
            @Nullable Instant noShowAt)
            implements StayState.Standing {}
}
