package app.tailtown.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A home for one test, and the processes that work on it; closing it ends every one of them. */
final class TestHome implements AutoCloseable {

    private final Path home;
    private final PostgresFolders folders;
    private final PostgresBinaries binaries;
    private final List<Process> children = new ArrayList<>();

    /** Borrows the unpacked programs, so that each test does not unpack 60 MB. */
    TestHome(Path home) throws IOException {
        this.home = home;
        this.folders = new PostgresFolders(home);
        PostgresFolders lender =
                new PostgresFolders(Path.of("target", "test-programs").toAbsolutePath());
        lender.create();
        this.binaries = PostgresBinaries.unpackedIn(lender);
        folders.create();
        Files.createSymbolicLink(folders.root().resolve(binaries.folder().getFileName()), binaries.folder());
    }

    Path data() {
        return folders.data(binaries.major());
    }

    long serverPid() {
        return PostmasterFile.in(data()).map(PostmasterFile::pid).orElse(0L);
    }

    int keptPort() throws IOException {
        return Integer.parseInt(Files.readString(folders.portFile()).strip());
    }

    List<Path> entries(String prefix) {
        try (Stream<Path> entries = Files.list(folders.root())) {
            return entries.filter(path -> path.getFileName().toString().startsWith(prefix))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    EmbeddedPostgres start() {
        return start(Durability.FORGETFUL);
    }

    /** In this JVM; {@link #close} stops it. */
    EmbeddedPostgres start(Durability durability) {
        return EmbeddedPostgres.start(home, durability, stop -> {});
    }

    /** A process of its own on this home, not waited for. */
    Process launch() throws IOException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KeepsPostgres.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        children.add(child);
        return child;
    }

    /** The same, once its database runs. */
    Process keepsPostgres() throws IOException {
        Process child = launch();
        assertThat(child.inputReader().lines().anyMatch("ready"::equals)).isTrue();
        return child;
    }

    String value(EmbeddedPostgres postgres, String query) throws SQLException {
        try (Connection connection = Connections.open(postgres.superuser());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    List<String> show(EmbeddedPostgres postgres, String... settings) throws SQLException {
        List<String> values = new ArrayList<>();
        for (String setting : settings) {
            values.add(value(postgres, "show " + setting));
        }
        return values;
    }

    void run(EmbeddedPostgres postgres, String command) throws SQLException {
        try (Connection connection = Connections.open(postgres.superuser());
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    boolean answers(EmbeddedPostgres postgres) {
        try {
            return value(postgres, "select 1").equals("1");
        } catch (SQLException down) {
            return false;
        }
    }

    /** Keeps one backend busy, which holds the shared memory after its postmaster was killed. */
    void burn(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select count(*) from generate_series(1, 30000000)");
        } catch (SQLException killed) {
            assertThat(killed.getMessage()).isNotEmpty();
        }
    }

    static void kill(long pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).isPresent();
    }

    static void within(int seconds, BooleanSupplier happens) throws InterruptedException {
        long deadline = System.nanoTime() + seconds * 1_000_000_000L;
        while (!happens.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(20);
        }
    }

    @Override
    public void close() {
        children.forEach(child -> child.destroyForcibly().onExit().join());
        new Postmaster(new Cluster(folders, new PostgresTools(binaries), Durability.FORGETFUL)).stop();
        System.clearProperty("tailtown.lock:" + home);
    }
}
