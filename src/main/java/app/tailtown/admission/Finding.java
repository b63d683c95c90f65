package app.tailtown.admission;

import app.tailtown.catalog.Strictness;
import java.util.UUID;

/**
 * How a pet stands to one requirement.
 *
 * @param requirementId the row it stands on; never edited, so a decision may keep it
 * @param immunizationType the vaccine by name
 * @param strictness what follows when it is not met
 */
public record Finding(
        UUID requirementId, UUID immunizationTypeId, String immunizationType, Strictness strictness, Verdict verdict) {

    /** Nobody books it in without doing something about it. */
    public boolean isRefused() {
        return !verdict.isMet() && strictness == Strictness.REFUSE;
    }
}
