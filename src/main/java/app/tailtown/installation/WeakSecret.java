package app.tailtown.installation;

import java.util.Locale;
import java.util.Set;

/** A secret that somebody typed in passing, or that everybody tries first: nothing real starts with it. */
final class WeakSecret {

    private static final int SHORTEST = 16;

    private static final Set<String> FIRST_TRIED = Set.of(
            "postgres",
            "postgresql",
            "password",
            "passw0rd",
            "tailtown",
            "changeme",
            "change-me",
            "secret",
            "admin",
            "root",
            "example",
            "minioadmin",
            "minio123",
            "letmein",
            "default",
            "test");

    private WeakSecret() {}

    /** @param name of the setting, for the sentence that refuses it */
    static void refuse(EnvironmentKind kind, String name, Secret secret) {
        if (kind.makesItsOwnKey()) return;
        var text = secret.text();
        var plain = text.toLowerCase(Locale.ROOT).replaceAll("[0-9!@#$%._-]+$", "");
        if (text.isEmpty()) throw new CannotStart(name + " has no password; " + kind + " does not start without one.");
        if (FIRST_TRIED.contains(plain) || FIRST_TRIED.contains(text.toLowerCase(Locale.ROOT))) {
            throw new CannotStart(name + " has a password that everybody tries first" + REMEDY);
        }
        if (text.length() < SHORTEST || text.chars().distinct().count() < 6) {
            throw new CannotStart(name + " has a password of fewer than " + SHORTEST
                    + " characters, or of few different ones" + REMEDY);
        }
    }

    private static final String REMEDY = "; make one with `openssl rand -base64 24`.";
}
