package app.tailtown.identity;

import static app.tailtown.identity.Permission.*;

import app.tailtown.platform.Codes;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The roles that the house brings along. A company may change what each but the owner may do, and add its own: {@link Roles}. */
public enum Role {
    OWNER(EnumSet.allOf(Permission.class), Stays.SHORT, true),
    MANAGER(EnumSet.complementOf(EnumSet.of(TOKENS_EDIT, ROLES_EDIT)), Stays.SHORT, true),
    FRONT_DESK(
            EnumSet.of(
                    SIGNED_IN,
                    CUSTOMERS_VIEW,
                    CUSTOMERS_EDIT,
                    WARNINGS_EDIT,
                    VACCINATIONS_VERIFY,
                    EVALUATIONS_EDIT,
                    LODGING_VIEW,
                    MONEY_VIEW,
                    RESERVATIONS_VIEW,
                    RESERVATIONS_EDIT,
                    STAYS_EDIT,
                    CARE_EDIT),
            Stays.LONG,
            false),
    KENNEL(
            EnumSet.of(
                    SIGNED_IN,
                    CUSTOMERS_VIEW,
                    WARNINGS_EDIT,
                    EVALUATIONS_EDIT,
                    LODGING_VIEW,
                    RESERVATIONS_VIEW,
                    STAYS_EDIT,
                    CARE_EDIT),
            Stays.LONG,
            false),
    GROOMER(
            EnumSet.of(SIGNED_IN, CUSTOMERS_VIEW, WARNINGS_EDIT, LODGING_VIEW, RESERVATIONS_VIEW, CARE_EDIT),
            Stays.LONG,
            false),
    TRAINER(
            EnumSet.of(
                    SIGNED_IN,
                    CUSTOMERS_VIEW,
                    WARNINGS_EDIT,
                    EVALUATIONS_EDIT,
                    LODGING_VIEW,
                    RESERVATIONS_VIEW,
                    CARE_EDIT),
            Stays.LONG,
            false),
    ACCOUNTANT(EnumSet.of(SIGNED_IN, CUSTOMERS_VIEW, LODGING_VIEW, MONEY_VIEW, RESERVATIONS_VIEW), Stays.SHORT, true),
    READ_ONLY(EnumSet.of(SIGNED_IN, CUSTOMERS_VIEW, LODGING_VIEW, RESERVATIONS_VIEW), Stays.SHORT, false);

    private final Terms terms;

    Role(Set<Permission> permissions, Stays stays, boolean secondFactor) {
        this.terms = new Terms(permissions, stays.idle, stays.absolute, secondFactor);
    }

    /** What it means while no company has said otherwise. */
    public Terms terms() {
        return terms;
    }

    public boolean allows(Permission permission) {
        return terms.permissions().contains(permission);
    }

    /** At a desk or in a kennel one is signed in for a shift; whoever may change prices and people is out after an hour without a request. */
    private enum Stays {
        SHORT(Duration.ofHours(1), Duration.ofHours(12)),
        LONG(Duration.ofHours(4), Duration.ofHours(24));

        private final Duration idle;
        private final Duration absolute;

        Stays(Duration idle, Duration absolute) {
            this.idle = idle;
            this.absolute = absolute;
        }
    }

    /** As it stands in the database, in the API and in message keys: {@code front-desk}. */
    public String code() {
        return Codes.of(this);
    }

    static boolean isStandard(String code) {
        return standard(code).isPresent();
    }

    /** Empty for one that a company made itself. */
    public static Optional<Role> standard(String code) {
        return Arrays.stream(values()).filter(r -> r.code().equals(code)).findFirst();
    }

    public static Role of(String code) {
        return Codes.read(Role.class, code);
    }
}
