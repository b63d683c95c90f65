package app.tailtown.care;

import app.tailtown.customers.PetId;
import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said of one pet as it comes, together with everybody else of its family.
 *
 * @param asked whether somebody was asked and it is right as it is said here, also that there is nothing to mind; what says how to feed or what to give is right anyhow
 * @param version of the instructions that they were asked about, 0 while nobody had said anything; wanted of whoever was asked
 * @param text the note at check-in; empty when there is nothing more to note
 * @param brought what it brought along
 */
public record AsItComes(
        @NotNull UUID petId,
        boolean asked,
        @Nullable Integer version,
        @Size(max = 4000) String feeding,
        @Size(max = 4000) String medication,
        @Size(max = 1000) String text,
        @Size(max = 20) List<@NotNull @Size(max = 120) String> brought) {

    public AsItComes {
        feeding = feeding == null ? "" : feeding;
        medication = medication == null ? "" : medication;
        text = text == null ? "" : text.strip();
        brought = brought == null
                ? List.of()
                : brought.stream().filter(b -> b != null && !b.isBlank()).toList();
    }

    @JsonIgnore
    public PetId pet() {
        return new PetId(petId);
    }

    /** Whether how it is fed and medicated is right as it is said here. */
    boolean isSaid() {
        return asked || !feeding.isEmpty() || !medication.isEmpty();
    }

    int nextVersion() {
        return (version == null ? 0 : version) + 1;
    }

    KeepInstructions instructions() {
        return new KeepInstructions(feeding, medication);
    }
}
