package app.tailtown.programs;

import app.tailtown.identity.Permission;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A program: what it is for, what it may do, where, and for how many days its first secret is good.
 *
 * @param kind how it comes in
 * @param permissions their codes
 * @param resorts their ids, or {@code *} for all of them
 * @param redirects of a client: where people are led back to, an address a line
 */
record AddProgram(
        @NotBlank @Size(max = 120) String name,

        @NotBlank @Pattern(regexp = "key|confidential|public")
        String kind,

        @Size(min = 1, max = 100, message = "{field.missing}")
        List<@NotNull @Size(max = 60) String> permissions,

        @Size(min = 1, max = 500, message = "{field.missing}")
        List<@NotNull @Size(max = 36) String> resorts,

        @Nullable @Size(max = 6_000) String redirects,
        @Min(1) @Max(730) int days) {

    AddProgram {
        permissions = permissions == null ? List.of() : List.copyOf(permissions);
        resorts = resorts == null ? List.of() : List.copyOf(resorts);
    }

    Set<Permission> chosen() {
        return Choices.permissions(permissions);
    }

    ProgramKind comesBy() {
        return ProgramKind.of(kind);
    }

    List<String> addresses() {
        return Choices.addresses(comesBy(), redirects);
    }

    /** Null for every resort, also those that come later. */
    @Nullable
    List<UUID> places() {
        return Choices.places(resorts);
    }
}
