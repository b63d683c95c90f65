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

    boolean fits(AddOn addOn) {
        return addOn.speciesId() == null || addOn.speciesId().equals(species);
    }

    /** As it would be given if it were not only asked about. */
    GivenAddOn asGiven(AddOn addOn, LocalDate first) {
        var days = addOn.unit().days(what.day() == null ? first : what.day(), departs).stream()
                .map(day -> new GivenAddOn.Day(day, null, null))
                .toList();
        return new GivenAddOn(
                what.addOnId(),
                resort.value(),
                reservation,
                pet,
                "",
                addOn.id(),
                addOn.name(),
                addOn.unit(),
                what.quantity(),
                days,
                null);
    }

    AddOnGift on(@org.jspecify.annotations.Nullable LocalDate day) {
        return new AddOnGift(resort, reservation, pet, species, arrives, departs, what.on(day));
    }
}
