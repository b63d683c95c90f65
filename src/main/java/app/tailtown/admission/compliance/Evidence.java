package app.tailtown.admission.compliance;

import app.tailtown.admission.vaccinations.Vaccination;
import app.tailtown.customers.PetId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What counts of a vaccination when somebody asks whether a pet may come. One that was taken back is no evidence.
 *
 * @param administeredOn null when nobody knows
 * @param validUntil its last good day; null when nobody knows
 * @param why it was rejected; empty otherwise
 */
record Evidence(
        UUID id,
        PetId pet,
        UUID immunizationType,
        @Nullable LocalDate administeredOn,
        @Nullable LocalDate validUntil,
        Vaccination.State state,
        Instant submittedAt,
        String why) {

    boolean is(Vaccination.State wanted) {
        return state == wanted;
    }
}
