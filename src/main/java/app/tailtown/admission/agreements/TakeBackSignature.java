package app.tailtown.admission.agreements;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a signature is none. */
record TakeBackSignature(@NotBlank @Size(max = 1000) String why) {}
