package app.tailtown.booking.plan;

import app.tailtown.lodging.Guest;
import app.tailtown.lodging.Stay;
import app.tailtown.lodging.Suite;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A suite that guests could be given.
 *
 * @param free the stays for all nights of which nobody else has it
 * @param neighbours how many stays it would border on without a gap: the more, the less is cut up
 * @param family those who sleep there anyway and share it with whoever is added
 */
public record Room(Suite suite, Set<Stay> free, int neighbours, List<Guest> family) {

    /** Rooms of one kind do for the same guests, so that only one of them has to be tried. */
    record Kind(
            int maximumPets,
            @Nullable Object species,
            @Nullable Integer weightLimit,
            Set<Stay> free) {}

    Kind kind() {
        return new Kind(suite.maximumPets(), suite.speciesId(), suite.weightLimitGrams(), free);
    }

    boolean isFreeFor(Guest guest) {
        return free.contains(guest.stay());
    }
}
