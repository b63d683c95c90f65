package app.tailtown.staff;

import app.tailtown.identity.Staff.PlacedRole;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.web.Reading;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Who somebody is and what they may do.
 *
 * @param roles each as {@code front-desk@*} at every resort, or {@code front-desk@<id>} at one
 */
record KeepMember(
        @NotBlank @Size(max = 120) String name,

        @NotNull @Pattern(regexp = "en|es") String language,

        @Size(min = 1, max = 100) List<@NotBlank @Size(max = 100) String> roles) {

    KeepMember {
        roles = roles == null ? List.of() : List.copyOf(roles);
    }

    Set<PlacedRole> placed() {
        var placed = new LinkedHashSet<PlacedRole>();
        for (var role : roles) {
            var at = role.lastIndexOf('@');
            var where = role.substring(at + 1);
            var resort = where.equals("*") ? null : Reading.id(where).orElseThrow(KeepMember::unknown);
            placed.add(new PlacedRole(role.substring(0, Math.max(at, 0)), resort));
        }
        return placed;
    }

    private static FieldsRefused unknown() {
        return FieldsRefused.field("roles", "unknown-id");
    }
}
