package app.tailtown.care;

import jakarta.validation.constraints.Size;

/** How a pet is fed and which medication it gets; empty when there is nothing to mind. */
public record KeepInstructions(
        @Size(max = 4000) String feeding, @Size(max = 4000) String medication) {

    public KeepInstructions {
        feeding = feeding == null ? "" : feeding;
        medication = medication == null ? "" : medication;
    }
}
