package app.tailtown.golive;

import app.tailtown.installation.EnvironmentKind;
import app.tailtown.installation.Installation;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** Installations as settings make them. */
final class Installed {

    private static final int KEY = 32;

    private Installed() {}

    static Installation as(String kind, String databaseUrl, String publicUrl) {
        var key = new byte[KEY];
        new Random(7).nextBytes(key);
        var settings = new HashMap<>(Map.of(
                "TAILTOWN_ENV",
                kind,
                "TAILTOWN_HOME",
                Path.of("target/no-home").toAbsolutePath().toString(),
                "TAILTOWN_KEY",
                Base64.getEncoder().encodeToString(key),
                "TRUSTED_PROXIES",
                "127.0.0.1",
                "PUBLIC_URL",
                publicUrl));
        if (!databaseUrl.isEmpty()) settings.put("DATABASE_URL", databaseUrl);
        return Installation.read(settings, EnvironmentKind.PRODUCTION);
    }
}
