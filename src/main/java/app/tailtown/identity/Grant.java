package app.tailtown.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role at one resort or at all of them.
 *
 * @param resort null means every resort of the company, also those that come later
 */
public record Grant(Role role, @Nullable UUID resort) {

    boolean isEverywhere() {
        return resort == null;
    }
}
