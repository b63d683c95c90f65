package app.tailtown.database;

import app.tailtown.installation.CannotStart;
import app.tailtown.installation.DatabaseUrl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server process of one {@link Cluster}, known by its {@code postmaster.pid} whoever started it. */
final class Postmaster {

    private static final Logger log = LoggerFactory.getLogger(Postmaster.class);

    /** Below the range from which systems lend ports to outgoing connections. */
    private static final int FIRST_PORT = 15_432;

    private static final int LAST_PORT = 16_432;

    /** A server that starts and writes nothing for so long is given up. */
    private static final Duration STUCK = Duration.ofMinutes(5);

    private final Cluster cluster;

    Postmaster(Cluster cluster) {
        this.cluster = cluster;
    }

    /** The running server, if there is one on this cluster's data. */
    Optional<PostmasterFile> running() {
        return PostmasterFile.in(cluster.data()).filter(file -> file.isServing(cluster.data()));
    }

    boolean isRunning() {
        return running().isPresent();
    }

    /** Port of the server that runs, after adopting or starting it. */
    int startOrAdopt() {
        stopEarlierRelease();
        for (int attempt = 0; attempt < 150; attempt++) {
            Optional<PostmasterFile> running = running();
            if (running.isEmpty()) {
                int port = freePort();
                start(port, 20);
                log.info("PostgreSQL listens on port {}", port);
                return port;
            }
            if (admits(running.get())) {
                log.info("PostgreSQL runs already on port {}", running.get().port());
                return running.get().port();
            }
            pause(200);
        }
        throw new CannotStart("PostgreSQL on " + cluster.data() + " has been starting or stopping for 30 seconds;"
                + " look into " + cluster.data().resolve("log") + ".");
    }

    private void stopEarlierRelease() {
        if (running().filter(file -> !file.runs(cluster.tools().binaries())).isPresent()) {
            log.info("Stopping the PostgreSQL of an earlier release");
            stop();
        }
    }

    /** Starts it on the port it had, because connection pools know that one. */
    void restart() {
        start(keptPort().orElseGet(Postmaster::anyFreePort), 1);
    }

    void stop() {
        if (isRunning()) {
            PostgresTools.Result result = cluster.tools()
                    .run("pg_ctl", List.of("stop", "-D", cluster.data().toString(), "-m", "fast", "-w", "-t", "60"));
            if (!result.succeeded()) {
                log.error("PostgreSQL did not stop: {}", result.output());
            }
        }
    }

    DatabaseUrl superuser(int port) {
        return new DatabaseUrl(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres", Cluster.SUPERUSER, cluster.superuserPassword());
    }

    /** For a moment after its parent was killed, an orphaned backend holds the shared memory: so more than one try. */
    private void start(int port, int tries) {
        if (!isRunning()) {
            Orphans.end(cluster.data());
            removeForeignFile();
        }
        cluster.writeSettings(port);
        keep(port);
        PostgresTools.Result result = start();
        for (int attempt = 1; !result.succeeded() && attempt < tries; attempt++) {
            pause(500);
            result = start();
        }
        if (!result.succeeded()) {
            throw new CannotStart("The embedded database in " + cluster.data() + " does not start: "
                    + result.output().lines().findFirst().orElse("no word from it") + " The reason is in "
                    + cluster.folders().startLog() + " or in " + cluster.data().resolve("log") + ".");
        }
    }

    private PostgresTools.Result start() {
        var result = begin();
        if (result.succeeded() || !result.output().contains("did not start in time")) return result;
        var isDone = new Starting(cluster.data(), cluster.folders().startLog(), STUCK).isDone();
        return isDone ? new PostgresTools.Result(true, result.output()) : result;
    }

    private PostgresTools.Result begin() {
        return cluster.tools()
                .run(
                        "pg_ctl",
                        List.of(
                                "start",
                                "-D",
                                cluster.data().toString(),
                                "-l",
                                cluster.folders().startLog().toString(),
                                "-w",
                                "-t",
                                "60"));
    }

    /** PostgreSQL believes any living process of that number to be itself. */
    private void removeForeignFile() {
        try {
            Files.deleteIfExists(PostmasterFile.path(cluster.data()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** False while it is starting or stopping. */
    private boolean admits(PostmasterFile file) {
        try (Connection connection = Connections.open(superuser(file.port()));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("show data_directory")) {
            rows.next();
            String theirs = rows.getString(1);
            if (!Files.isSameFile(Path.of(theirs), cluster.data())) {
                throw new CannotStart("Process " + file.pid() + " serves " + theirs + " instead of " + cluster.data()
                        + "; stop it first.");
            }
            return true;
        } catch (SQLException refused) {
            if (isPassing(refused)) {
                return false;
            }
            throw new CannotStart(
                    "PostgreSQL runs on " + cluster.data() + " as process " + file.pid()
                            + " but does not let Tailtown in; stop it first (" + refused.getMessage() + ").",
                    refused);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** 57P03: starting up or shutting down; class 08: does not listen yet or any more. */
    private static boolean isPassing(SQLException refused) {
        String state = String.valueOf(refused.getSQLState());
        return state.equals("57P03") || state.startsWith("08");
    }

    private int freePort() {
        return keptPort().filter(Postmaster::isFree).orElseGet(Postmaster::anyFreePort);
    }

    private Optional<Integer> keptPort() {
        Path file = cluster.folders().portFile();
        try {
            return Files.exists(file)
                    ? Optional.of(Integer.valueOf(Files.readString(file).strip()))
                    : Optional.empty();
        } catch (NumberFormatException garbled) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void keep(int port) {
        try {
            Files.writeString(cluster.folders().portFile(), port + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int anyFreePort() {
        for (int port = FIRST_PORT; port <= LAST_PORT; port++) {
            if (isFree(port)) {
                return port;
            }
        }
        throw new CannotStart("No port from " + FIRST_PORT + " to " + LAST_PORT + " is free for the database.");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while the database was starting.", interruption);
        }
    }
}
