package app.tailtown.admission;

import app.tailtown.customers.PetId;
import app.tailtown.organizations.ResortId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pet that is to come.
 *
 * @param resort where; null when every rule of every resort counts
 * @param arrives local date of the resort
 * @param departs the day it leaves: everything has to hold through it
 */
public record Visitor(PetId pet, UUID serviceId, @Nullable ResortId resort, LocalDate arrives, LocalDate departs) {

    public Visitor {
        if (departs.isBefore(arrives)) throw new IllegalArgumentException("Leaves before it arrives");
    }
}
