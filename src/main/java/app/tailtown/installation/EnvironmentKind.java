package app.tailtown.installation;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What an installation is for; {@code TAILTOWN_ENV} names it in lower case. */
public enum EnvironmentKind {
    /** Invented data, open accounts: only on the embedded database and on loopback. */
    DEMO,
    /** A programmer's machine. */
    DEVELOPMENT,
    /** Like production, with other people's data kept out. */
    STAGING,
    /** Real pets and real money. */
    PRODUCTION;

    /** Whether this kind may make its own key, because nothing in it is worth keeping. */
    public boolean makesItsOwnKey() {
        return this == DEMO || this == DEVELOPMENT;
    }

    static EnvironmentKind named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new CannotStart("TAILTOWN_ENV is \"" + name + "\"; it must be one of "
                        + Arrays.stream(values()).map(EnvironmentKind::toString).collect(Collectors.joining(", "))
                        + "."));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
