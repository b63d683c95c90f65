package app.tailtown.staff;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Somebody who shall work here.
 *
 * @param roles as of {@link KeepMember}
 */
record Invite(
        @NotBlank @Email @Size(max = 254) String email,
        @NotBlank @Size(max = 120) String name,

        @NotNull @Pattern(regexp = "en|es") String language,

        @Size(min = 1, max = 100, message = "{field.role-missing}")
        List<@NotBlank @Size(max = 100) String> roles) {

    Invite {
        roles = roles == null ? List.of() : List.copyOf(roles);
    }

    KeepMember member() {
        return new KeepMember(name, language, roles);
    }
}
