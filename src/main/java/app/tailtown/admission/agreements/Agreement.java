package app.tailtown.admission.agreements;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What households agree to in writing, whatever its wording is at the moment.
 *
 * @param resortId the only resort it is about; null when it is about all
 * @param resort by name; empty when it is about all
 * @param inForce the version to be signed; null while none was published
 * @param draft the version that is being written; null while none is
 */
public record Agreement(
        UUID id,
        String name,
        @Nullable UUID resortId,
        String resort,
        int version,
        @Nullable InForce inForce,
        @Nullable Draft draft) {

    /**
     * The version to be signed.
     *
     * @param since the company's day on which it was published
     * @param countsFrom the lowest number whose signature is still good
     */
    public record InForce(UUID versionId, int number, LocalDate since, int countsFrom) {}

    /** A version nobody signs yet. */
    public record Draft(UUID versionId, int number) {}
}
