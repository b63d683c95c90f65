package app.tailtown.staff;

import app.tailtown.platform.Refusal;

/** Every "no" about passwords, passkeys and codes. */
sealed interface FactorRefusal extends Refusal {

    /** The password one has now is another. */
    record PasswordIsAnother() implements FactorRefusal {}

    /** A code that is wrong, too old, or was used. */
    record CodeIsWrong() implements FactorRefusal {}

    /** Whoever came in with a PIN and has a passkey proves it with that. */
    record PasskeyIsAsked() implements FactorRefusal {}

    /** The browser did not make a passkey for this page, or it is kept already. */
    record PasskeyNotKept() implements FactorRefusal {}

    /** An app is in use: it is taken away before another one takes its place. */
    record AppInUse() implements FactorRefusal {}

    record NoSuchFactor() implements FactorRefusal {}

    /** The last one stays while a role needs it. */
    record LastFactor() implements FactorRefusal {}

    /** The last one stays while the password is too short to stand alone. */
    record PasswordStandsBeside() implements FactorRefusal {}

    /** Whoever works for another company too decides nothing about the account alone. */
    record WorksElsewhereToo(String name) implements FactorRefusal {}
}
