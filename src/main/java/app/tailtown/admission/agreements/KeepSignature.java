package app.tailtown.admission.agreements;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * That somebody signed.
 *
 * @param agreementVersionId what lies before them: any that was published
 * @param signedBy as it is written
 */
record KeepSignature(
        @NotNull UUID agreementVersionId,
        @NotBlank @Size(max = 120) String signedBy,
        @NotNull LocalDate signedOn,
        @NotNull @Pattern(regexp = Signature.How.CODES) String how,
        @Size(max = 1000) String note) {

    KeepSignature {
        note = note == null ? "" : note;
    }
}
