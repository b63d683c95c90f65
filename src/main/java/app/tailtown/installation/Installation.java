package app.tailtown.installation;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What this process is and where it keeps things, read once from the environment before anything else starts. Refuses
 * with a {@link CannotStart} whatever would start unsafely.
 *
 * @param home absolute folder of everything the installation keeps
 * @param database the external database, or nothing for the embedded one in {@code home}
 * @param previousKey the key before this one, for as long as something may still be sealed or signed with it
 * @param mail where mail goes, or nothing when none is sent
 * @param bucket where files lie, or nothing for a folder in {@code home}
 * @param scanner what looks for malware in uploads, or nothing when nobody does
 */
public record Installation(
        EnvironmentKind kind,
        Path home,
        HttpFront http,
        Optional<DatabaseUrls> database,
        InstallationKey key,
        Optional<InstallationKey> previousKey,
        Optional<MailServer> mail,
        Optional<Bucket> bucket,
        Optional<Scanner> scanner) {

    public Installation {
        if (kind == EnvironmentKind.DEMO && database.isPresent()) {
            throw new CannotStart("TAILTOWN_ENV is demo, which runs on its own embedded database only:"
                    + " unset DATABASE_URL, or choose development, staging or production.");
        }
        if (kind == EnvironmentKind.DEMO && bucket.isPresent()) {
            throw new CannotStart("TAILTOWN_ENV is demo, which keeps its files in its own home only:"
                    + " unset S3_BUCKET, or choose development, staging or production.");
        }
        if (kind == EnvironmentKind.DEMO && !http.isOnlyLoopback()) {
            throw new CannotStart("TAILTOWN_ENV is demo, which has open accounts and stays on this machine:"
                    + " unset BIND_ADDRESS and PUBLIC_URL, or choose development, staging or production.");
        }
        if (kind == EnvironmentKind.PRODUCTION && http.trustedProxies().isEmpty()) {
            throw new CannotStart(
                    "Production does not run over plain http: a proxy in front ends TLS. Set TRUSTED_PROXIES"
                            + " to its addresses, else all people would seem to come from the proxy and share its limits.");
        }
        refuseWeakSecrets(kind, database, bucket);
        if (kind == EnvironmentKind.PRODUCTION) database.ifPresent(DatabaseUrls::refuseUnverified);
        if (previousKey.filter(key::equals).isPresent()) {
            throw new CannotStart(
                    "TAILTOWN_KEY_PREVIOUS is TAILTOWN_KEY itself: set it to the key before, or unset it.");
        }
    }

    private static void refuseWeakSecrets(
            EnvironmentKind kind, Optional<DatabaseUrls> database, Optional<Bucket> bucket) {
        database.ifPresent(urls -> {
            WeakSecret.refuse(kind, "DATABASE_URL", urls.app().password());
            urls.owner().ifPresent(url -> WeakSecret.refuse(kind, "DATABASE_OWNER_URL", url.password()));
            urls.observer().ifPresent(url -> WeakSecret.refuse(kind, "DATABASE_OBSERVER_URL", url.password()));
        });
        bucket.ifPresent(b -> WeakSecret.refuse(kind, "S3_SECRET_KEY", b.secretKey()));
    }

    /**
     * Reads the settings, and makes the key of a demo or development installation that has none yet.
     *
     * @param defaultKind what the installation is when {@code TAILTOWN_ENV} is absent
     */
    public static Installation read(Map<String, String> environment, EnvironmentKind defaultKind) {
        Settings settings = new Settings(environment);
        EnvironmentKind kind =
                settings.text("TAILTOWN_ENV").map(EnvironmentKind::named).orElse(defaultKind);
        Path home = Path.of(settings.text("TAILTOWN_HOME").orElse("data"))
                .toAbsolutePath()
                .normalize();
        return new Installation(
                kind,
                home,
                HttpFront.read(settings, kind),
                database(settings),
                key(settings, kind, home),
                settings.secret("TAILTOWN_KEY_PREVIOUS").map(text -> new InstallationKey(new Secret(text))),
                MailServer.read(settings, kind),
                Bucket.read(settings),
                Scanner.read(settings));
    }

    /** The same from this process: its environment and the system property {@code tailtown.default-env}. */
    public static Installation read() {
        return read(System.getenv(), EnvironmentKind.named(System.getProperty("tailtown.default-env", "production")));
    }

    private static Optional<DatabaseUrls> database(Settings settings) {
        Optional<DatabaseUrl> app = settings.databaseUrl("DATABASE_URL");
        Optional<DatabaseUrl> owner = settings.databaseUrl("DATABASE_OWNER_URL");
        Optional<DatabaseUrl> observer = settings.databaseUrl("DATABASE_OBSERVER_URL");
        if (app.isEmpty() && (owner.isPresent() || observer.isPresent())) {
            throw new CannotStart("DATABASE_OWNER_URL or DATABASE_OBSERVER_URL is set without DATABASE_URL.");
        }
        if (app.isPresent()
                && owner.isPresent()
                && app.get().user().equals(owner.get().user())) {
            throw new CannotStart("DATABASE_URL and DATABASE_OWNER_URL name the same user;"
                    + " row-level security needs two, see docs/operations/postgresql.md.");
        }
        return app.map(url -> new DatabaseUrls(url, owner, observer));
    }

    private static InstallationKey key(Settings settings, EnvironmentKind kind, Path home) {
        return settings.secret("TAILTOWN_KEY")
                .map(text -> new InstallationKey(new Secret(text)))
                .orElseGet(() -> {
                    if (!kind.makesItsOwnKey()) {
                        throw InstallationKey.missing(kind);
                    }
                    return new InstallationKey(SecretFolder.in(home)
                            .keep("key", () -> InstallationKey.random().base64()));
                });
    }
}
