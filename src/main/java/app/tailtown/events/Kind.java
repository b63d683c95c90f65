package app.tailtown.events;

import app.tailtown.platform.Codes;

/** What happened. */
public enum Kind {
    SIGNED_IN,
    SIGN_IN_FAILED(true),
    /** Somebody tried too often and has to wait. No account is ever locked. */
    SIGN_IN_SLOWED(true),
    /** A known person or program asked for what their role may not, or a form came from elsewhere. */
    DENIED(true),
    /** A known person or program asked for what is not there, or not theirs. */
    NOT_FOUND(true),
    LIMIT_HIT(true),
    /** Becomes one of the two that follow, or nothing. */
    KEY_USED,
    KEY_FIRST_USED,
    KEY_FROM_NEW_PLACE,
    KEY_MADE,
    KEY_REVOKED,
    /** What a program may do, where, or whereto it leads people. */
    PROGRAM_CHANGED,
    /** Somebody let a program in. */
    GRANT_GIVEN,
    GRANT_TAKEN_BACK,
    /** What a program gets once came a second time, so somebody else has it: all of it is ended. */
    GRANT_REPLAYED(true),
    /** Somebody called themselves a program and brought a secret that is none of its. */
    CLIENT_REFUSED(true),
    /** Whoever has a program's key signed with another one, signed too long ago, or sent what was sent before. */
    SIGNATURE_REFUSED(true),
    /** Of a person. */
    ROLES_CHANGED,
    /** What everybody with a role may do. */
    ROLE_EDITED,
    PASSWORD_CHANGED,
    FACTOR_ADDED,
    FACTOR_REMOVED,
    /** The digits for shared terminals. */
    PIN_SET,
    PIN_REMOVED,
    /** A browser that several people share. */
    TERMINAL_TRUSTED,
    TERMINAL_ENDED,
    /** By somebody else than whose it was. */
    SESSION_ENDED,
    INVITED,
    LEFT,
    CAME_BACK,
    OPERATOR_ENTERED,
    EXPORTED,
    AUDIT_BROKEN(true),
    /** In an upload, which was refused and locked away. */
    MALWARE_FOUND(true),
    /** At the console, by an operator. */
    COMPANY_ADDED,
    COMPANY_SUSPENDED,
    COMPANY_RESTORED,
    /** Written by bin/ops: backups were restored elsewhere and served, with how long it took. */
    BACKUPS_DRILLED,
    DRILL_FAILED(true),
    /** Written by bin/ops: every node serves another release. */
    RELEASE_CHANGED,
    /** At the command line: a part of the house logs more or less for a time. */
    LOG_LEVEL_CHANGED;

    private final boolean refused;

    Kind() {
        this(false);
    }

    Kind(boolean refused) {
        this.refused = refused;
    }

    /** Whether somebody did not get what they asked for. */
    public boolean isRefusal() {
        return refused;
    }

    /** Whether it is a matter of the installation and never of one company. */
    public boolean isOfTheHouse() {
        return switch (this) {
            case COMPANY_ADDED,
                    COMPANY_SUSPENDED,
                    COMPANY_RESTORED,
                    BACKUPS_DRILLED,
                    DRILL_FAILED,
                    RELEASE_CHANGED,
                    LOG_LEVEL_CHANGED -> true;
            default -> false;
        };
    }

    /** Whether it can be said where no company is known: at the console, by nobody known, or with an account that has a place in no company or in several. */
    public boolean canBeOfTheHouse() {
        return switch (this) {
            case SIGNED_IN,
                    SIGN_IN_FAILED,
                    SIGN_IN_SLOWED,
                    DENIED,
                    NOT_FOUND,
                    LIMIT_HIT,
                    PASSWORD_CHANGED,
                    FACTOR_ADDED,
                    FACTOR_REMOVED,
                    OPERATOR_ENTERED,
                    AUDIT_BROKEN -> true;
            default -> isOfTheHouse();
        };
    }

    public String code() {
        return Codes.of(this);
    }
}
