package app.tailtown.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that takes long is waited for while it gets on. A process that sleeps stands in for it. */
@SuppressWarnings("NullAway.Init")
class StartingTest {

    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    @TempDir
    Path data;

    private Process server;

    @BeforeEach
    void start() throws IOException {
        Files.createDirectories(data.resolve("pg_wal"));
        server = new ProcessBuilder("sh", "-c", "read wait # " + data).start();
        say("starting");
    }

    @AfterEach
    void stop() {
        server.destroyForcibly();
    }

    private void say(String state) throws IOException {
        var fresh = data.resolve("pid.new");
        Files.write(fresh, List.of(server.pid() + "", data.toString(), "1", "5432", "", "", "", state));
        Files.move(fresh, data.resolve("postmaster.pid"), java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }

    private boolean isDone() {
        return new Starting(data, data.resolve("start.log"), PATIENCE).isDone();
    }

    @Test
    void one_that_writes_is_waited_for_longer_than_one_that_does_not() throws Exception {
        var began = System.nanoTime();
        assertThat(isDone()).as("writes nothing").isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(PATIENCE);

        var ready = new CountDownLatch(1);
        var writing = Thread.ofVirtual().start(() -> {
            try {
                for (var i = 0; i < 5; i++) {
                    Files.writeString(data.resolve("pg_wal/" + i), "x");
                    var _ = ready.await(500, java.util.concurrent.TimeUnit.MILLISECONDS);
                }
                say("standby");
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(isDone()).as("reads its log").isTrue();
        writing.join();
    }

    @Test
    void one_that_died_is_not_waited_for() throws Exception {
        server.destroyForcibly().waitFor();
        assertThat(isDone()).isFalse();
    }
}
