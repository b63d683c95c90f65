package app.tailtown.programs;

import app.tailtown.identity.Permission;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a program is from now on. How it comes in and its secrets stay.
 *
 * @param permissions their codes
 * @param resorts their ids, or {@code *} for all of them
 * @param redirects of a client: where people are led back to, an address a line
 */
record ChangeProgram(
        @NotBlank @Size(max = 120) String name,

        @Size(min = 1, max = 100, message = "{field.missing}")
        List<@NotNull @Size(max = 60) String> permissions,

        @Size(min = 1, max = 500, message = "{field.missing}")
        List<@NotNull @Size(max = 36) String> resorts,

        @Nullable @Size(max = 6_000) String redirects) {

    ChangeProgram {
        permissions = permissions == null ? List.of() : List.copyOf(permissions);
        resorts = resorts == null ? List.of() : List.copyOf(resorts);
    }

    Set<Permission> chosen() {
        return Choices.permissions(permissions);
    }

    /** Null for every resort, also those that come later. */
    @Nullable
    List<UUID> places() {
        return Choices.places(resorts);
    }
}
