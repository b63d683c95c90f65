package app.tailtown.booking.plan;

import app.tailtown.customers.PetCard;
import app.tailtown.lodging.Stay;
import java.util.UUID;

/**
 * A pet that needs a place.
 *
 * @param species id of its species
 * @param grams its weight as far as it is known, else 0
 * @param stay the nights in which it needs one
 */
public record Guest(UUID pet, String name, UUID species, int grams, Stay stay) {

    public static Guest of(PetCard pet, Stay stay) {
        var weight = pet.weight();
        return new Guest(pet.id().value(), pet.name(), pet.speciesId(), weight == null ? 0 : weight.grams(), stay);
    }

    public Guest during(Stay nights) {
        return new Guest(pet, name, species, grams, nights);
    }

    boolean sleepsWith(Guest other) {
        return stay.arrives().isBefore(other.stay.departs())
                && other.stay.arrives().isBefore(stay.departs());
    }
}
