package app.tailtown.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** The book of figures: what a fault came to is written there by the command that made it. */
record Baselines(Path file, String command) {

    void write(String what, String measured, String goal) {
        var line = "| %s | `%s` | %s | **%s** | %s |%n"
                .formatted(LocalDate.now(ZoneOffset.UTC), command, what, measured, goal);
        System.out.print(line);
        try {
            Files.writeString(file, line, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    void write(Recounted found) {
        write(
                "of so many confirmed bookings: lost · twice · refused and yet there · odd answers · broken promises",
                "%d: %d · %d · %d · %d · %d"
                        .formatted(
                                found.confirmed(),
                                found.lost(),
                                found.doubles(),
                                found.ghosts(),
                                found.odd(),
                                found.broken().size()),
                "0");
    }

    static String seconds(double nanos) {
        return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
    }
}
