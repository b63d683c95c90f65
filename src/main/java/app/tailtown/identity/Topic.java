package app.tailtown.identity;

import app.tailtown.platform.Codes;
import java.util.Arrays;
import java.util.List;

/** What permissions are about, in the order in which they are read. Each permission but being signed in has one. */
public enum Topic {
    HOUSEHOLDS(
            Permission.CUSTOMERS_VIEW,
            Permission.CUSTOMERS_EDIT,
            Permission.CUSTOMERS_BAN,
            Permission.CUSTOMERS_MERGE,
            Permission.MANAGER_NOTES,
            Permission.WARNINGS_EDIT),
    ADMISSION(
            Permission.RULES_EDIT,
            Permission.VACCINATIONS_VERIFY,
            Permission.EVALUATIONS_EDIT,
            Permission.WAIVERS_GIVE),
    HOUSE(
            Permission.LODGING_VIEW,
            Permission.LODGING_EDIT,
            Permission.MONEY_VIEW,
            Permission.RATES_EDIT,
            Permission.HOURS_EDIT,
            Permission.HOURS_WAIVE),
    STAYS(Permission.RESERVATIONS_VIEW, Permission.RESERVATIONS_EDIT, Permission.STAYS_EDIT, Permission.CARE_EDIT),
    COMPANY(Permission.TOKENS_EDIT, Permission.STAFF_EDIT, Permission.ROLES_EDIT, Permission.AUDIT_VIEW);

    private final List<Permission> permissions;

    Topic(Permission... permissions) {
        this.permissions = List.copyOf(Arrays.asList(permissions));
    }

    public List<Permission> permissions() {
        return permissions;
    }

    /** Its words stand under {@code role.topic.<code>}. */
    public String code() {
        return Codes.of(this);
    }
}
