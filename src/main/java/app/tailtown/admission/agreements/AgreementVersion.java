package app.tailtown.admission.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The wording of an agreement. A draft is edited until it is published; from then on it never changes, and the next number takes over.
 *
 * @param agreement its name
 * @param text paragraphs, parted by empty lines
 * @param earlierSignaturesStand whether who signed the one before need not sign again: a misspelling was mended
 * @param version of the draft, for whoever edits or publishes it
 * @param draftedBy a name; empty when no person did
 * @param publishedAt null for a draft
 * @param publishedBy a name; empty when no person did, or nobody did
 * @param inForceSince the company's day on which it was published; null for a draft
 */
public record AgreementVersion(
        UUID id,
        UUID agreementId,
        String agreement,
        int number,
        String text,
        boolean earlierSignaturesStand,
        int version,
        Instant draftedAt,
        String draftedBy,
        @Nullable Instant publishedAt,
        String publishedBy,
        @Nullable LocalDate inForceSince) {

    public boolean isDraft() {
        return publishedAt == null;
    }
}
