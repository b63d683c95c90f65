package app.tailtown.operators;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Nobody of it is let in any more. */
record Suspend(@NotBlank @Size(min = 3, max = 500) String reason) {}
