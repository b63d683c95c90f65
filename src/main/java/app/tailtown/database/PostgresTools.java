package app.tailtown.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the programs of {@link PostgresBinaries}. */
record PostgresTools(PostgresBinaries binaries) {

    private static final int TIMEOUT_SECONDS = 90;

    /** What a program said, and whether it succeeded. */
    record Result(boolean succeeded, String output) {}

    Result run(String program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (new UnixSystem().getUid() == 0) {
            // PostgreSQL refuses to run as uid 0; in a user namespace of its own, root is nobody in particular.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries.program(program).toString());
        command.addAll(arguments);
        return run(command);
    }

    private static Result run(List<String> command) {
        try {
            // A file, because the server inherits a pipe and would keep it open for as long as it lives.
            Path output = Files.createTempFile("tailtown-postgres-", ".out");
            try {
                return run(command, output.toFile());
            } finally {
                Files.delete(output);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return new Result(false, "interrupted");
        }
    }

    private static Result run(List<String> command, File output) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .redirectInput(new File("/dev/null"));
        // Our secrets are in our environment; PG… variables would point elsewhere.
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "PATH", System.getenv().getOrDefault("PATH", "/usr/bin:/bin"), "LC_ALL", "C", "TZ", "UTC"));
        Process process = builder.start();
        boolean ended;
        try {
            ended = process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } finally {
            process.destroyForcibly();
        }
        String said = Files.readString(output.toPath()).strip();
        return new Result(ended && process.exitValue() == 0, ended ? said : said + " (timed out)");
    }
}
