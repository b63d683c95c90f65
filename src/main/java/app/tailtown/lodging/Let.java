package app.tailtown.lodging;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One suite given to one holder for a span.
 *
 * @param suiteId null when displaced: it has lost its suite and waits for another
 * @param suite its name; empty when displaced
 * @param pinned chosen on purpose, not to be moved by re-packing
 * @param pets who sleeps there
 */
public record Let(
        UUID id,
        HolderId holderId,
        @Nullable SuiteId suiteId,
        String suite,
        SuiteTypeId suiteTypeId,
        String suiteType,
        LocalDate arrives,
        LocalDate departs,
        boolean pinned,
        List<UUID> pets) {

    /** The same as far as it is about this pet. */
    public Let of(UUID pet) {
        return new Let(id, holderId, suiteId, suite, suiteTypeId, suiteType, arrives, departs, pinned, List.of(pet));
    }

    public boolean isDisplaced() {
        return suiteId == null;
    }
}
