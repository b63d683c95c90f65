package app.tailtown.identity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A key for a program: what it is for, what it may do, where, and for how many days. */
record IssueToken(
        @NotBlank @Size(max = 120) String name,

        @NotBlank @Size(max = 60) String role,

        @Nullable UUID resort,
        @Min(1) @Max(730) int days) {}
