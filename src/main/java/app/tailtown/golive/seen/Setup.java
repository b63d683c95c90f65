package app.tailtown.golive.seen;

import app.tailtown.installation.DatabaseUrls;
import app.tailtown.installation.EnvironmentKind;
import app.tailtown.installation.Installation;
import app.tailtown.installation.Secret;
import app.tailtown.installation.SettingList;
import app.tailtown.installation.SettingList.Setting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The settings of the process that looks.
 *
 * @param environment its variables
 */
public record Setup(Installation installation, Map<String, String> environment) {

    /** What a secret is given by, or by its twin with {@code _FILE}. */
    private static final List<String> SECRETS = SettingList.all().stream()
            .filter(Setting::isSecret)
            .map(Setting::name)
            .toList();

    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    public Setup {
        environment = Map.copyOf(environment);
    }

    public EnvironmentKind kind() {
        return installation.kind();
    }

    public boolean isProduction() {
        return kind() == EnvironmentKind.PRODUCTION;
    }

    /** Whether it is to be judged as what people's data lies in. */
    public boolean isServing() {
        return isProduction() || kind() == EnvironmentKind.STAGING;
    }

    public boolean has(String variable) {
        return !environment.getOrDefault(variable, "").isBlank();
    }

    /** The secrets that stand in the environment itself, where whoever lists processes or reads a crash report may find them. */
    public List<String> inTheOpen() {
        return SECRETS.stream().filter(this::has).toList();
    }

    /** Those that lie in a file that somebody mounted. */
    public List<String> inFiles() {
        return SECRETS.stream().filter(name -> has(name + "_FILE")).toList();
    }

    /** Files of secrets, those of the home as well, that others on the machine may read; relative to the home where they lie in it. */
    public List<String> readableByOthers() {
        return secretFiles()
                .filter(file -> !openTo(file).isEmpty())
                .map(this::shortly)
                .toList();
    }

    public long secretFilesCount() {
        return secretFiles().count();
    }

    private String shortly(Path file) {
        return file.startsWith(installation.home())
                ? installation.home().relativize(file).toString()
                : file.toString();
    }

    private Stream<Path> secretFiles() {
        var mounted = inFiles().stream().map(name -> Path.of(environment.getOrDefault(name + "_FILE", "")));
        return Stream.concat(mounted, inHome().stream()).filter(Files::isRegularFile);
    }

    private List<Path> inHome() {
        var folder = installation.home().resolve("secrets");
        if (!Files.isDirectory(folder)) return List.of();
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A secret that a container's platform mounts is often readable by the group of nobody else. */
    private static Set<PosixFilePermission> openTo(Path file) {
        try {
            var open = EnumSet.copyOf(OTHERS);
            open.retainAll(Files.getPosixFilePermissions(file));
            return open.equals(PosixFilePermissions.fromString("---r-----")) ? Set.of() : open;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The passwords by which this process enters the database, by the setting they stand in; empty with the embedded one, whose passwords are made. */
    public Map<String, Secret> databasePasswords() {
        return installation.database().map(Setup::passwords).orElse(Map.of());
    }

    private static Map<String, Secret> passwords(DatabaseUrls urls) {
        var found = new java.util.TreeMap<String, Secret>();
        found.put("DATABASE_URL", urls.app().password());
        urls.owner().ifPresent(url -> found.put("DATABASE_OWNER_URL", url.password()));
        urls.observer().ifPresent(url -> found.put("DATABASE_OBSERVER_URL", url.password()));
        return found;
    }

    public boolean isEmbedded() {
        return installation.database().isEmpty();
    }

    /** What secrets are known by, so that two installations can be compared without showing any. */
    public List<Fingerprint> fingerprints() {
        var found = new ArrayList<Fingerprint>();
        found.add(Fingerprint.of("TAILTOWN_KEY", installation.key().base64()));
        databasePasswords().forEach((name, secret) -> found.add(Fingerprint.of(name, secret)));
        installation.bucket().ifPresent(b -> found.add(Fingerprint.of("S3_SECRET_KEY", b.secretKey())));
        installation
                .mail()
                .flatMap(app.tailtown.installation.MailServer::login)
                .ifPresent(login -> found.add(Fingerprint.of("SMTP_PASSWORD", login.password())));
        return found;
    }
}
