package app.tailtown.admission.requirements;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The same as a person fills it in.
 *
 * @param scope one choice for everything, a kind of service, or one service
 */
record TypedRequirement(
        @NotNull UUID immunizationTypeId,

        @Nullable @Pattern(regexp = "kind:[a-z-]{1,20}|service:[0-9a-f-]{36}")
        String scope,

        @NotNull @Pattern(regexp = "refuse|ask|warn|none") String strictness,
        @NotNull @Min(0) @Max(60) Integer waitDays,
        @NotNull LocalDate from) {

    static final String KIND = "kind:";
    static final String SERVICE = "service:";

    SetRequirement set() {
        var service =
                scope != null && scope.startsWith(SERVICE) ? UUID.fromString(scope.substring(SERVICE.length())) : null;
        var kind = scope != null && scope.startsWith(KIND) ? scope.substring(KIND.length()) : null;
        return new SetRequirement(immunizationTypeId, service, kind, strictness, waitDays, from);
    }
}
