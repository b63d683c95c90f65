package app.tailtown.races;

import app.tailtown.world.Api;
import app.tailtown.world.PageClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The real demo as a process of its own, on a home and a port that stay the same however often it is killed. */
public final class AppProcess implements AutoCloseable {

    private static final int PATIENCE_SECONDS = Integer.getInteger("bench.patience", 300);

    private final Path home;
    private final int port;
    private final Map<String, String> settings;
    private Process process;

    private AppProcess(Path home, int port, Map<String, String> settings) throws IOException {
        this.home = home;
        this.port = port;
        this.settings = settings;
        this.process = launch();
    }

    /** Ready, with its world and its credentials. */
    public static AppProcess ready(Path home) throws IOException {
        return ready(home, Map.of());
    }

    static AppProcess ready(Path home, Map<String, String> settings) throws IOException {
        Files.createDirectories(home);
        var app = new AppProcess(home, freePort(), settings);
        app.awaitReady();
        return app;
    }

    public int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Process launch() throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseCompactObjectHeaders",
                "--enable-native-access=ALL-UNNAMED",
                "-Dspring.devtools.restart.enabled=false",
                "-cp",
                System.getProperty("java.class.path"),
                "app.tailtown.Tailtown");
        builder.environment().put("TAILTOWN_HOME", home.toString());
        builder.environment().put("TAILTOWN_ENV", "demo");
        var scale = System.getProperty("bench.scale");
        if (scale != null) builder.environment().put("TAILTOWN_DEMO_SCALE", scale);
        var limits = System.getProperty("bench.limits");
        if (limits != null) builder.environment().put("TAILTOWN_LIMITS_TIMES", limits);
        builder.environment().put("PORT", Integer.toString(port));
        builder.environment().putAll(settings);
        builder.environment().remove("DATABASE_URL");
        builder.redirectErrorStream(true);
        builder.redirectOutput(
                ProcessBuilder.Redirect.appendTo(home.resolve("app.log").toFile()));
        return builder.start();
    }

    private void awaitReady() {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("The demo did not start; see " + home.resolve("app.log"));
            }
            Pause.millis(100);
        }
    }

    private boolean isReady() {
        try {
            return new Api(port, "").get("/readyz").status() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** SIGTERM, as a supervisor sends it; the exit code once it is gone. */
    CompletableFuture<Integer> tellToStop() {
        process.destroy();
        return process.onExit().thenApply(Process::exitValue);
    }

    /** As the machine's own out-of-memory killer would, and started again at once. */
    void killAndStartAgain() {
        try {
            process.destroyForcibly().waitFor();
            process = launch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The database's postmaster; the application has to notice and bring it back. */
    void killDatabase() {
        try {
            var pid = Files.readAllLines(home.resolve("postgres/18/postmaster.pid"))
                    .getFirst()
                    .strip();
            ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The token of the role, by the credentials file. */
    public String token(String role) throws IOException {
        return person(role).at("/apiToken").asString();
    }

    /** The same of the other company. */
    public String foreignToken(String role) throws IOException {
        return person(company(1), role).at("/apiToken").asString();
    }

    void signIn(PageClient page, String role) {
        try {
            var person = person(role);
            var reply = page.signIn(
                    person.at("/email").asString(), person.at("/password").asString());
            if (reply.status() / 100 != 3) throw new IllegalStateException(role + ": " + reply.status());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public tools.jackson.databind.JsonNode person(String role) throws IOException {
        return person(company(0), role);
    }

    private static tools.jackson.databind.JsonNode person(tools.jackson.databind.JsonNode company, String role) {
        for (var signIn : company.at("/signIns")) {
            if (signIn.at("/role").asString().equals(role)) return signIn;
        }
        throw new IllegalStateException("The demo has nobody who is " + role);
    }

    public String resort() throws IOException {
        return company(0).at("/resorts/0/id").asString();
    }

    private tools.jackson.databind.JsonNode company(int which) throws IOException {
        return Api.JSON
                .readTree(Files.readString(home.resolve("demo-credentials.json")))
                .at("/companies/" + which);
    }

    Connection superuser() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), "postgres", secret("postgres-superuser"));
    }

    Invariants invariants() {
        return new Invariants(new DriverManagerDataSource(jdbcUrl(), "tailtown_observer", secret("tailtown_observer")));
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + databasePort() + "/tailtown";
    }

    String databasePort() {
        return text(home.resolve("postgres/port"));
    }

    String secret(String name) {
        return text(home.resolve("secrets").resolve(name));
    }

    /** How many PostgreSQL had to break, by its own log. */
    long deadlocks() throws IOException {
        try (Stream<Path> logs = Files.list(home.resolve("postgres/18/log"))) {
            return logs.flatMap(log -> text(log).lines())
                    .filter(line -> line.contains("deadlock detected"))
                    .count();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It takes its database with it. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
