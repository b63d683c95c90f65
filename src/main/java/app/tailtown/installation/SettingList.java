package app.tailtown.installation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every setting of the environment that this program reads. A test compares it with what is read and with what is documented. */
public final class SettingList {

    private SettingList() {}

    /**
     * @param isSecret whether its twin with {@code _FILE} names a file that holds it
     * @param otherwise what it is when it is absent
     */
    public record Setting(String name, boolean isSecret, String otherwise, String meaning) {}

    public static List<Setting> all() {
        return Stream.of(house(), database(), mail(), files(), seeing(), demo())
                .flatMap(s -> s)
                .toList();
    }

    private static Setting plain(String name, String otherwise, String meaning) {
        return new Setting(name, false, otherwise, meaning);
    }

    private static Setting secret(String name, String otherwise, String meaning) {
        return new Setting(name, true, otherwise, meaning);
    }

    private static Stream<Setting> house() {
        return Stream.of(
                plain("TAILTOWN_ENV", "production", "demo, development, staging or production"),
                plain("TAILTOWN_HOME", "./data", "the folder of everything this installation keeps"),
                secret(
                        "TAILTOWN_KEY",
                        "made by a demo and in development",
                        "32 random bytes in base64: bin/tailtown new-key"),
                secret("TAILTOWN_KEY_PREVIOUS", "none", "a second key that is accepted too, while keys change"),
                plain("PORT", "8080", "0 to 65535; 0 takes any free one"),
                plain("BIND_ADDRESS", "127.0.0.1", "the IP address to listen on"),
                plain(
                        "TAILTOWN_DRAIN_SECONDS",
                        "5 in staging and production, else 0",
                        "for how long it answers on after it was told to stop"),
                plain("PUBLIC_URL", "http://localhost:PORT", "the address people use, without a path"),
                plain(
                        "TRUSTED_PROXIES",
                        "none",
                        "IP addresses, with commas between them, whose X-Forwarded headers are believed"),
                plain(
                        "ALLOWED_ORIGINS",
                        "none",
                        "other sites whose scripts may call the API, with commas between them"));
    }

    private static Stream<Setting> database() {
        return Stream.of(
                secret(
                        "DATABASE_URL",
                        "the embedded PostgreSQL",
                        "postgresql://user:password@host:5432/name?sslmode=verify-full, as the app's role"),
                secret("DATABASE_OWNER_URL", "none", "the owner, for migrations"),
                secret("DATABASE_OBSERVER_URL", "none", "the observer, who counts what must never be"));
    }

    private static Stream<Setting> mail() {
        return Stream.of(
                plain("SMTP_HOST", "none", "the mail server that takes mail to households"),
                plain("SMTP_PORT", "587, 465 or 25, by SMTP_SECURITY", "its port"),
                plain("SMTP_SECURITY", "starttls", "starttls, tls or none"),
                plain("SMTP_USER", "none", "as whom to sign in there"),
                secret("SMTP_PASSWORD", "none", "with which password"),
                plain("MAIL_FROM", "none", "the address all mail comes from"),
                plain("TAILTOWN_MAIL_KEPT_DAYS", "400", "for how many days what a mail said is kept"),
                plain("TAILTOWN_ALERTS_URL", "none", "where grave events are posted as they happen"),
                secret("TAILTOWN_ALERTS_KEY", "none", "32 characters or more, with which they are signed"),
                plain("TAILTOWN_ALERTS_PRIVATE", "no", "yes: that address may lie in a private network"),
                plain("ALERT_EMAIL", "none", "whom alerts of the house go to by mail, with commas between them"),
                plain("ALERT_LANGUAGE", "en", "en or es: of those mails"),
                secret(
                        "SENTRY_DSN",
                        "none",
                        "a project to which errors are told too: https://key@errors.example.com/7"));
    }

    private static Stream<Setting> files() {
        return Stream.of(
                plain("S3_BUCKET", "files lie in TAILTOWN_HOME", "a bucket for files"),
                plain("S3_REGION", "none", "its region"),
                plain("S3_ACCESS_KEY", "none", "as whom to enter it"),
                secret("S3_SECRET_KEY", "none", "with which secret"),
                plain("S3_ENDPOINT", "Amazon's own", "the address of another server that speaks S3"),
                plain("BACKUP_S3_BUCKET", "backups lie in TAILTOWN_HOME alone", "a second place for backups"),
                plain("BACKUP_S3_REGION", "none", "its region"),
                plain("BACKUP_S3_ACCESS_KEY", "none", "as whom to enter it"),
                secret("BACKUP_S3_SECRET_KEY", "none", "with which secret"),
                plain("BACKUP_S3_ENDPOINT", "Amazon's own", "the address of another server that speaks S3"),
                plain(
                        "CLAMD",
                        "nothing is looked at",
                        "a malware scanner: localhost:3310, or the path of clamd's socket"),
                plain("CLAMD_PRIVATE", "no", "yes: the network between is your own"));
    }

    private static Stream<Setting> seeing() {
        return Stream.of(
                plain("LOG_FORMAT", "json in staging and production, else text", "what a line of the log looks like"),
                plain("LOG_REQUESTS", "yes in staging and production, else no", "whether each request is a line"),
                plain("LOG_FOLDER", "none", "the whole path of a folder for files of its own process"),
                plain("LOG_FILE_SIZE", "100MB", "after which a file is packed and the next begins"),
                plain("LOG_KEPT_DAYS", "30", "for how many days files are kept"),
                plain("LOG_KEPT_SIZE", "5GB", "of all files together"),
                plain("MANAGEMENT_PORT", "none", "where figures are told to Prometheus, at /metrics"),
                plain("MANAGEMENT_ADDRESS", "127.0.0.1", "the IP address for that"),
                secret("MANAGEMENT_TOKEN", "none", "what Prometheus brings as a bearer token"),
                plain("OTEL_EXPORTER_OTLP_ENDPOINT", "none", "who collects traces"));
    }

    private static Stream<Setting> demo() {
        return Stream.of(
                plain("TAILTOWN_DEMO_SCALE", "0.05", "how much of a world a demo makes up"),
                plain("TAILTOWN_DEMO_SEED", "none", "only: makes the world and ends"),
                plain("TAILTOWN_DEMO_TODAY", "the clock's day", "when the demo's world stands"));
    }

    /** A file of settings to begin with: everything is there, and nothing is set. */
    public static String example() {
        return all().stream()
                .filter(setting -> !setting.name().startsWith("TAILTOWN_DEMO"))
                .map(SettingList::lines)
                .collect(Collectors.joining(
                        "\n",
                        "# Every setting, as `bin/tailtown config --example` prints it. A secret is better named by its twin with _FILE than written here.\n\n",
                        ""));
    }

    private static String lines(Setting setting) {
        return "# %s. Default: %s.%n#%s%s=%n"
                .formatted(setting.meaning(), setting.otherwise(), setting.name(), setting.isSecret() ? "_FILE" : "");
    }
}
