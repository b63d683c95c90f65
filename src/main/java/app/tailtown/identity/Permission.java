package app.tailtown.identity;

import app.tailtown.platform.Codes;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** What a rule can ask for. A route names exactly one. */
public enum Permission {
    CUSTOMERS_VIEW,
    CUSTOMERS_EDIT,
    CUSTOMERS_BAN,
    /** Make one household, or one pet, of two, and take that back. */
    CUSTOMERS_MERGE,
    /** Read and write what managers alone know about a household. */
    MANAGER_NOTES,
    /** Say what to mind about an animal. */
    WARNINGS_EDIT,
    /** Say what is required of a pet before it may come. */
    RULES_EDIT,
    /** Say that the proof of a vaccination is one, or is none. */
    VACCINATIONS_VERIFY,
    /** Write down how a pet was when it was tried out among others. */
    EVALUATIONS_EDIT,
    /** Let a pet come although a rule stands against it. */
    WAIVERS_GIVE,
    LODGING_VIEW,
    LODGING_EDIT,
    /** See what things cost, and the last digits of cards. */
    MONEY_VIEW,
    /** Say what a night costs. */
    RATES_EDIT,
    /** Say when the resort is open and how short a stay may be. */
    HOURS_EDIT,
    /** Book against opening hours and minimum stays, with a reason. */
    HOURS_WAIVE,
    RESERVATIONS_VIEW,
    RESERVATIONS_EDIT,
    /** Check pets in and out. */
    STAYS_EDIT,
    /** Write down what animals need and brought along, and show how they look. */
    CARE_EDIT,
    TOKENS_EDIT,
    /** Invite people, say what each may do where, and end their sessions. */
    STAFF_EDIT,
    /** Say what a role means. */
    ROLES_EDIT,
    /** See who did what, and who read what. */
    AUDIT_VIEW,
    /** Nothing but being signed in: one's own language, the way out. */
    SIGNED_IN;

    public String code() {
        return Codes.of(this);
    }

    /** Whether a program may have it: none hands out rights. */
    public boolean isForPrograms() {
        return this != SIGNED_IN && this != STAFF_EDIT && this != ROLES_EDIT && this != TOKENS_EDIT;
    }

    /** Those of these codes that this version of the house knows, and being signed in. */
    public static Set<Permission> known(Collection<String> codes) {
        return Arrays.stream(values())
                .filter(p -> p == SIGNED_IN || codes.contains(p.code()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
