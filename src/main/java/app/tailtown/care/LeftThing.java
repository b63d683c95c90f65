package app.tailtown.care;

import app.tailtown.customers.CustomerId;
import app.tailtown.customers.PetId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/**
 * Something a pet left behind when it went home.
 *
 * @param household as one sorts it: "Whitfield, Dana"
 * @param since when the pet was checked out, by {@code by}, whose name is empty when it was no person
 */
public record LeftThing(
        UUID id,
        String item,
        String note,
        PetId petId,
        String pet,
        UUID reservationId,
        String number,
        CustomerId customerId,
        String household,
        Instant since,
        String by,
        ZoneId zone) {}
