package app.tailtown.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What PostgreSQL writes into {@code postmaster.pid}: line 1 its process, line 4 its port. */
record PostmasterFile(long pid, int port) {

    static Path path(Path data) {
        return data.resolve("postmaster.pid");
    }

    /** Nothing when there is no file, or one that a crash cut short. */
    static Optional<PostmasterFile> in(Path data) {
        try {
            List<String> lines = Files.readAllLines(path(data));
            return lines.size() < 4
                    ? Optional.empty()
                    : Optional.of(new PostmasterFile(
                            Long.parseLong(lines.get(0).strip()),
                            Integer.parseInt(lines.get(3).strip())));
        } catch (NoSuchFileException | NumberFormatException absentOrGarbled) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Whether that process lives and was started on that data folder. A process number is used again after a restart
     * of the machine, and a killed server stays a zombie where nobody reaps it; both have another command line.
     */
    boolean isServing(Path data) {
        return commandLine().contains(data.toString());
    }

    /** Whether it was started from those programs, and not from those of an earlier release. */
    boolean runs(PostgresBinaries binaries) {
        try {
            // pg_ctl follows symbolic links before it starts its sibling.
            return commandLine()
                    .startsWith(binaries.program("postgres").toRealPath().toString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String commandLine() {
        Path file = Path.of("/proc", Long.toString(pid), "cmdline");
        if (Files.exists(Path.of("/proc/self/cmdline"))) {
            try {
                return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace('\0', ' ');
            } catch (IOException failure) {
                // A process that ends while it is read is gone; a file that cannot be read says nothing about it.
                if (Files.exists(file)) throw new UncheckedIOException(failure);
                return "";
            }
        }
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().commandLine())
                .orElse("");
    }
}
