package app.tailtown.admission.agreements;

import app.tailtown.admission.Drawing;
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
 * @param drawing the hand that signed on the screen, lines of points in a box of 1000 by 400: "12,40 13,41;80,20 81,22". Empty when there is none
 */
record KeepSignature(
        @NotNull UUID agreementVersionId,
        @NotBlank @Size(max = 120) String signedBy,
        @NotNull LocalDate signedOn,
        @NotNull @Pattern(regexp = Signature.How.CODES) String how,
        @Size(max = 1000) String note,
        @Size(max = Drawing.LONGEST) String drawing) {

    KeepSignature {
        note = note == null ? "" : note;
        drawing = drawing == null ? "" : drawing;
    }
}
