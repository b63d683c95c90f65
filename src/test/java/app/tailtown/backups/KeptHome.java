package app.tailtown.backups;

import app.tailtown.database.LocalServer;
import app.tailtown.database.ServerByHand;
import app.tailtown.database.TestPostgres;
import app.tailtown.files.Shelves;
import app.tailtown.installation.Bucket;
import app.tailtown.installation.EnvironmentKind;
import app.tailtown.installation.Installation;
import app.tailtown.installation.InstallationKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** A home with an embedded database that works, and a shelf where its backups lie. */
final class KeptHome implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final Installation installation;
    private LocalServer server;
    private @Nullable String key;
    private final Repository repository;
    private final LogKeeper log;

    private KeptHome(Installation installation, LocalServer server) {
        this.installation = installation;
        this.server = server;
        this.repository = Repository.open(Shelves.folder(shelf()), installation);
        this.log = new LogKeeper(repository, "tailtown_backups", JSON);
    }

    static KeptHome made(Path folder) {
        var installation = at(folder.resolve("home"));
        ServerByHand.made(installation.home());
        return new KeptHome(
                installation, LocalServer.runningIn(installation.home()).orElseThrow());
    }

    Path shelf() {
        return Backups.at(installation);
    }

    static Installation at(Path home) {
        return Installation.read(Map.of("TAILTOWN_HOME", home.toString()), EnvironmentKind.DEVELOPMENT);
    }

    static Backups backupsOf(Path home) {
        return Backups.of(at(home), Clock.systemUTC(), JSON);
    }

    /** Of a machine that has nothing but the key and the address of the bucket. */
    Backups fromBucket(Path home, Bucket bucket) throws IOException {
        Files.createDirectories(home.resolve("secrets"));
        Files.writeString(home.resolve("secrets/key"), keyText());
        return Backups.inSecondPlace(at(home), bucket, Clock.systemUTC(), JSON);
    }

    private String keyText() throws IOException {
        return key == null ? Files.readString(installation.home().resolve("secrets/key")) : key;
    }

    /** The machine is gone; somebody has its key. */
    void burn() throws IOException {
        key = keyText();
        stop();
        FileSystemUtils.deleteRecursively(installation.home());
    }

    Backups backups() {
        return Backups.of(installation, Clock.systemUTC(), JSON);
    }

    /** As after so long. */
    Backups backupsIn(Duration later) {
        return Backups.of(installation, Clock.offset(Clock.systemUTC(), later), JSON);
    }

    Path file(String key) {
        return Shelves.filesIn(installation.home()).resolve(key);
    }

    void bring(String key, String content) {
        Shelves.folder(Shelves.filesIn(installation.home())).put(key, content.getBytes(StandardCharsets.UTF_8));
    }

    /** What another machine has: the backups, and the key. */
    void copyTo(Path home) throws IOException {
        FileSystemUtils.copyRecursively(shelf(), home.resolve("backups"));
        var key = "key";
        Files.createDirectories(home.resolve("secrets"));
        Files.copy(
                installation.home().resolve("secrets").resolve(key),
                home.resolve("secrets").resolve(key));
    }

    void stop() {
        ServerByHand.stop(installation.home());
    }

    void start() {
        ServerByHand.start(installation.home());
        server = LocalServer.runningIn(installation.home()).orElseThrow();
    }

    List<String> texts(String sql) {
        try (var database = new LocalDatabase(server)) {
            return database.jdbc().sql(sql).query(String.class).list();
        }
    }

    Installation with(InstallationKey key, Optional<InstallationKey> previous) {
        return TestPostgres.keyed(installation, key, previous);
    }

    Installation installation() {
        return installation;
    }

    void sql(String sql) {
        try (var database = new LocalDatabase(server)) {
            database.jdbc().sql(sql).update();
        }
    }

    Instant now() {
        try (var database = new LocalDatabase(server)) {
            return database.now();
        }
    }

    BaseBackup copy() {
        return new Copying(repository, log, new Checks(repository, JSON), JSON).copy(server, installation.home());
    }

    void keepLog() {
        try (var database = new LocalDatabase(server)) {
            log.keep(database);
        }
    }

    Restoring restoring() {
        return restoring(shelf());
    }

    Restoring restoring(Path shelf) {
        return new Restoring(Repository.open(Shelves.folder(shelf), installation), JSON);
    }

    long bytesOfPieces() throws IOException {
        try (var all = Files.walk(shelf().resolve("pieces"))) {
            return all.filter(Files::isRegularFile)
                    .mapToLong(p -> p.toFile().length())
                    .sum();
        }
    }

    @Override
    public void close() {
        stop();
    }
}
