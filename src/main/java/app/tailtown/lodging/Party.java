package app.tailtown.lodging;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * Who of a holder's pets lodges together.
 *
 * @param pets those that are meant; empty for all it is for
 */
public record Party(HolderId holder, Set<UUID> pets) {

    public Party {
        pets = Set.copyOf(pets);
    }

    static Party whole(HolderId holder) {
        return new Party(holder, Set.of());
    }

    public static Party of(HolderId holder, Collection<UUID> pets) {
        return new Party(holder, Set.copyOf(pets));
    }

    public boolean has(UUID pet) {
        return pets.isEmpty() || pets.contains(pet);
    }
}
