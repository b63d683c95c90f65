package app.tailtown.admission;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was missing and is brought at the door. What is left empty stays missing.
 *
 * @param contact whom to call when nobody of the household is reached
 */
public record Settle(
        @Nullable @Valid Contact contact,
        @Size(max = 10) List<@NotNull @Valid Sign> signatures,
        @Size(max = 60) List<@NotNull @Valid Prove> proofs) {

    public Settle {
        signatures = signatures == null ? List.of() : List.copyOf(signatures);
        proofs = proofs == null ? List.of() : List.copyOf(proofs);
    }

    /** Somebody to call in an emergency, by name and phone. */
    public record Contact(
            @Size(max = 120) String givenName,
            @Size(max = 120) String familyName,

            @Size(max = 40) @Pattern(regexp = "|.*\\d.*\\d.*\\d.*", message = "{field.phone}")
            String phone) {

        public Contact {
            givenName = givenName == null ? "" : givenName;
            familyName = familyName == null ? "" : familyName;
            phone = phone == null ? "" : phone;
        }

        boolean isBlank() {
            return givenName.isEmpty() && familyName.isEmpty() && phone.isEmpty();
        }
    }

    /**
     * Somebody signs here and now.
     *
     * @param signedBy the name, typed; it is wanted beside a drawing too
     * @param drawing as {@link Drawing} says; empty when the name is all there is
     */
    public record Sign(
            @NotNull UUID agreementVersionId,
            @Size(max = 120) String signedBy,
            @Size(max = Drawing.LONGEST) String drawing) {

        public Sign {
            signedBy = signedBy == null ? "" : signedBy;
            drawing = drawing == null ? "" : drawing;
        }

        boolean isBlank() {
            return signedBy.isEmpty() && drawing.isEmpty();
        }
    }

    /**
     * The proof of a vaccination lies on the desk.
     *
     * @param validUntil its last good day, as it is written there
     * @param seen whether whoever may say so has seen it and says that it is one
     */
    public record Prove(
            @NotNull UUID petId,
            @NotNull UUID immunizationTypeId,
            @Nullable LocalDate validUntil,
            boolean seen) {}

    @JsonIgnore
    public boolean isNothing() {
        return (contact == null || contact.isBlank())
                && signatures.stream().allMatch(Sign::isBlank)
                && proofs.stream().allMatch(p -> p.validUntil() == null);
    }
}
