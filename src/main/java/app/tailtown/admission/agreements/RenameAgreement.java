package app.tailtown.admission.agreements;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** How an agreement is called from now on. */
record RenameAgreement(@NotBlank @Size(max = 120) String name) {}
