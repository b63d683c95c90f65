package app.tailtown.admission.agreements;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agreement to be written.
 *
 * @param resortId the only resort it is about; all of them when left out
 * @param text of its first version, which is a draft until it is published
 */
record NewAgreement(
        @NotBlank @Size(max = 120) String name,
        @Nullable UUID resortId,
        @NotBlank @Size(max = KeepVersion.LONGEST) String text) {}
