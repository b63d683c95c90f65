package app.tailtown.admission;

import app.tailtown.customers.PetId;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A pet that is to come.
 *
 * @param arrives local date of the resort
 * @param departs the day it leaves: everything has to hold through it
 */
public record Visitor(PetId pet, UUID serviceId, LocalDate arrives, LocalDate departs) {

    public Visitor {
        if (departs.isBefore(arrives)) throw new IllegalArgumentException("Leaves before it arrives");
    }
}
