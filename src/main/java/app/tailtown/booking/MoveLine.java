package app.tailtown.booking;

import app.tailtown.booking.MoveStays.One;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** One of several moves in an address: its six fields with dots between them, whatever stays as it is left empty. */
final class MoveLine {

    private static final int FIELDS = 6;

    private MoveLine() {}

    /** What cannot be read is left out. */
    static List<One> read(List<String> lines) {
        return lines.stream().limit(MoveStays.MOST).flatMap(MoveLine::read).toList();
    }

    private static Stream<One> read(String line) {
        var fields = line.split("\\.", -1);
        if (fields.length != FIELDS) return Stream.of();
        try {
            return Stream.of(new One(
                    UUID.fromString(fields[0]),
                    Integer.valueOf(fields[1]),
                    UUID.fromString(fields[2]),
                    fields[3].isEmpty() ? null : UUID.fromString(fields[3]),
                    fields[4].isEmpty() ? null : LocalDate.parse(fields[4]),
                    fields[5].isEmpty() ? null : LocalDate.parse(fields[5])));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Stream.of();
        }
    }
}
