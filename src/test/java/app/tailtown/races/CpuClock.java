package app.tailtown.races;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** CPU time that the application and its PostgreSQL have used, as Linux counts it: hundredths of a second. */
record CpuClock(long application, Path postmasterPid) {

    /** @param application milliseconds, of all its threads; @param database milliseconds, of the postmaster and all it started and still has */
    record Used(double application, double database) {
        Used since(Used before) {
            return new Used(application - before.application, database - before.database);
        }
    }

    Used now() {
        try {
            var postmaster =
                    Long.parseLong(Files.readAllLines(postmasterPid).getFirst().strip());
            try (Stream<ProcessHandle> children =
                    ProcessHandle.of(postmaster).orElseThrow().descendants()) {
                var database = millis(postmaster)
                        + children.mapToDouble(c -> millis(c.pid())).sum();
                return new Used(millis(application), database);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fields 14 and 15 after the name, which may contain anything and ends with the last bracket; nothing of a process that has just gone. */
    private static double millis(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 10.0;
        } catch (IOException gone) {
            return 0;
        }
    }
}
