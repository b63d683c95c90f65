package app.tailtown.identity;

import app.tailtown.platform.Codes;

/** What somebody proved when they came in. */
public enum Proof {
    PASSWORD(false),
    /** Beside the password a code from an app on the phone. */
    TOTP(true),
    /** Beside the password one of the codes kept for the day the phone is lost. */
    RECOVERY_CODE(true),
    /** A key that answers for this address only, after a finger, a face or a PIN (FIDO2). */
    PASSKEY(true),
    /** A few digits, at a terminal that a manager trusts: of that only, and for as long as they came in by other means lately. */
    PIN(false),
    /** A button of the demo. */
    DEMO(true),
    /** That they may make the first company. */
    SETUP(false);

    private final boolean two;

    Proof(boolean two) {
        this.two = two;
    }

    /** Whether it is more than one factor. */
    public boolean isTwoFactors() {
        return two;
    }

    public String code() {
        return Codes.of(this);
    }
}
