package app.tailtown.care;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Something a pet brought along, to be given back. */
public record BringBelonging(
        @NotBlank @Size(max = 120) String item,
        @Size(max = 300) String note) {

    public BringBelonging {
        note = note == null ? "" : note;
    }
}
