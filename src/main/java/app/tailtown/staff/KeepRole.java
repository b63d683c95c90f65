package app.tailtown.staff;

import app.tailtown.identity.Permission;
import app.tailtown.identity.Terms;
import app.tailtown.platform.FieldsRefused;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a role means.
 *
 * @param permissions their codes
 * @param idleMinutes after how long without a request one signs in again
 * @param absoluteHours after how long in any case
 */
record KeepRole(
        @NotBlank @Size(max = 60) String name,
        @Size(max = 100) List<@NotNull @Size(max = 60) String> permissions,
        @Min(5) @Max(720) int idleMinutes,
        @Min(1) @Max(24) int absoluteHours,
        boolean secondFactor) {

    KeepRole {
        permissions = permissions == null ? List.of() : List.copyOf(permissions);
    }

    Terms terms() {
        if (idleMinutes > absoluteHours * 60) throw FieldsRefused.field("idleMinutes", "role-rests-too-long");
        return new Terms(known(), Duration.ofMinutes(idleMinutes), Duration.ofHours(absoluteHours), secondFactor);
    }

    private Set<Permission> known() {
        var known = EnumSet.of(Permission.SIGNED_IN);
        for (var code : permissions) {
            known.add(Arrays.stream(Permission.values())
                    .filter(p -> p.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> FieldsRefused.field("permissions", "unknown-id")));
        }
        return known;
    }
}
