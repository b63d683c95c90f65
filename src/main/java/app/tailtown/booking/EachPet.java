package app.tailtown.booking;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is different for one pet of a stay; whatever is left out is as for all of them.
 *
 * @param arrives local date of the resort
 * @param departs local date of the resort, at least a day later
 * @param suiteTypeId any suite of this type
 * @param suiteId this suite and no other
 */
public record EachPet(
        @NotNull UUID petId,
        @Nullable LocalDate arrives,
        @Nullable LocalDate departs,
        @Nullable UUID suiteTypeId,
        @Nullable UUID suiteId) {

    boolean saysNothing() {
        return arrives == null && departs == null && suiteTypeId == null && suiteId == null;
    }
}
