package app.tailtown.identity;

import app.tailtown.platform.Codes;
import java.time.Duration;

/**
 * How often somebody may ask. Whoever is signed in is counted by their session, so that sixty desks behind one address are sixty; an address alone is counted only
 * where nobody is known. Counted on each node by itself.
 */
enum Limit {
    /** One session, or the key of one program. */
    KEY(6_000, Duration.ofMinutes(1)),
    /** All sessions of one person together, or all programs' keys of one company. */
    ACCOUNT(18_000, Duration.ofMinutes(1)),
    /** Whoever is not known, from one address. */
    ADDRESS(1_200, Duration.ofMinutes(1)),
    /** Passwords, codes and passkeys from one address: a lobby full of people signing in, and no list of stolen passwords. */
    SIGN_IN(60, Duration.ofMinutes(1)),
    /** New passwords asked for from one address. */
    FORGOTTEN(20, Duration.ofHours(1));

    private final int most;
    private final Duration within;

    Limit(int most, Duration within) {
        this.most = most;
        this.within = within;
    }

    int most() {
        return most;
    }

    Duration within() {
        return within;
    }

    String code() {
        return Codes.of(this);
    }
}
