package app.tailtown.customers.merging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A merge as it is read.
 *
 * @param ofWhat {@code customer} or {@code pet}
 * @param goneId whose id leads to {@code keptId} from then on
 * @param undoneAt null while it stands
 */
public record Merge(
        UUID id,
        String ofWhat,
        UUID goneId,
        String goneName,
        UUID keptId,
        String keptName,
        Instant mergedAt,
        String mergedBy,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy) {

    boolean isOfPets() {
        return ofWhat.equals("pet");
    }

    String keptPath() {
        return (isOfPets() ? "/pets/" : "/customers/") + keptId;
    }

    String gonePath() {
        return (isOfPets() ? "/pets/" : "/customers/") + goneId;
    }
}
