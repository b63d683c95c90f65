package app.tailtown.customers.notes;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What a manager writes down about a household. */
record WriteNote(@NotBlank @Size(max = 4000) String text) {}
