package app.tailtown.booking.plan;

import app.tailtown.customers.PetCard;
import app.tailtown.lodging.Guest;
import app.tailtown.lodging.Stay;

/** Pets as guests of the house. */
public final class Guests {

    private Guests() {}

    /** {@code stay}: the nights in which it needs a place. */
    public static Guest of(PetCard pet, Stay stay) {
        return Guest.of(pet.id().value(), pet.name(), pet.speciesId(), pet.weight(), stay);
    }
}
