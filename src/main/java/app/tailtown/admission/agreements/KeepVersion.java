package app.tailtown.admission.agreements;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A wording that is being written.
 *
 * @param text paragraphs, parted by empty lines
 * @param earlierSignaturesStand whether who signed the one before need not sign again; never of the first
 */
record KeepVersion(
        @NotBlank @Size(max = KeepVersion.LONGEST) String text, boolean earlierSignaturesStand) {

    static final int LONGEST = 40_000;
}
