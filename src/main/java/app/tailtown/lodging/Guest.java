package app.tailtown.lodging;

import app.tailtown.platform.Weight;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pet that needs a place.
 *
 * @param species id of its species
 * @param grams its weight as far as it is known, else 0
 * @param stay the nights in which it needs one
 */
public record Guest(UUID pet, String name, UUID species, int grams, Stay stay) {

    /** {@code weight}: null when nobody has said it. */
    public static Guest of(UUID pet, String name, UUID species, @Nullable Weight weight, Stay stay) {
        return new Guest(pet, name, species, weight == null ? 0 : weight.grams(), stay);
    }

    public boolean hasUnknownWeight() {
        return grams == 0;
    }

    public Guest during(Stay nights) {
        return new Guest(pet, name, species, grams, nights);
    }

    boolean sleepsWith(Guest other) {
        return stay.arrives().isBefore(other.stay.departs())
                && other.stay.arrives().isBefore(stay.departs());
    }
}
