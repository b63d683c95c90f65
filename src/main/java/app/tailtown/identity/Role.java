package app.tailtown.identity;

import static app.tailtown.identity.Permission.*;

import app.tailtown.platform.Codes;
import java.util.EnumSet;
import java.util.Set;

/** A named set of permissions, granted to a person or a token at one resort or at all of them. */
public enum Role {
    OWNER(EnumSet.allOf(Permission.class)),
    MANAGER(EnumSet.complementOf(EnumSet.of(TOKENS_EDIT))),
    FRONT_DESK(EnumSet.of(
            SIGNED_IN,
            CUSTOMERS_VIEW,
            CUSTOMERS_EDIT,
            WARNINGS_EDIT,
            VACCINATIONS_VERIFY,
            EVALUATIONS_EDIT,
            LODGING_VIEW,
            RESERVATIONS_VIEW,
            RESERVATIONS_EDIT,
            STAYS_EDIT,
            CARE_EDIT)),
    KENNEL(EnumSet.of(
            SIGNED_IN,
            CUSTOMERS_VIEW,
            WARNINGS_EDIT,
            EVALUATIONS_EDIT,
            LODGING_VIEW,
            RESERVATIONS_VIEW,
            STAYS_EDIT,
            CARE_EDIT)),
    READ_ONLY(EnumSet.of(SIGNED_IN, CUSTOMERS_VIEW, LODGING_VIEW, RESERVATIONS_VIEW));

    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = permissions;
    }

    public boolean allows(Permission permission) {
        return permissions.contains(permission);
    }

    /** As it stands in the database, in the API and in message keys: {@code front-desk}. */
    public String code() {
        return Codes.of(this);
    }

    public static Role of(String code) {
        return Codes.read(Role.class, code);
    }
}
