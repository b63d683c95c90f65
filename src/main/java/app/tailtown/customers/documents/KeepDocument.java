package app.tailtown.customers.documents;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one says of a paper that one brings.
 *
 * @param kind {@code vaccination}, {@code contract}, {@code vet-letter} or {@code other}
 * @param petId the pet it is about; null when it is about the household
 */
record KeepDocument(
        @Pattern(regexp = KeepDocument.KINDS) String kind,

        @Size(max = 500) String note,
        @Nullable UUID petId) {

    /** What a paper may be. */
    static final String KINDS = "vaccination|contract|vet-letter|other";

    KeepDocument {
        kind = kind == null || kind.isBlank() ? "other" : kind;
        note = note == null ? "" : note;
    }
}
