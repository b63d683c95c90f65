package app.tailtown.addons;

import app.tailtown.customers.PetId;
import app.tailtown.organizations.ResortId;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What is given to whom at which stay.
 *
 * @param arrives of the pet itself, local date of the resort
 * @param departs of the pet itself
 */
public record AddOnGift(
        ResortId resort,
        UUID reservation,
        PetId pet,
        UUID species,
        LocalDate arrives,
        LocalDate departs,
        GiveAddOn what) {

    AddOnGift on(@org.jspecify.annotations.Nullable LocalDate day) {
        return new AddOnGift(resort, reservation, pet, species, arrives, departs, what.on(day));
    }
}
