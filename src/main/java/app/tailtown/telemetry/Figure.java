package app.tailtown.telemetry;

import io.micrometer.core.instrument.Tags;

/**
 * One number.
 *
 * @param name as Prometheus has it, with the unit at its end: {@code tailtown_outbox_overdue_seconds}
 * @param about what it is, in a sentence; the same for all of that name
 * @param labels few values each: never an id
 */
public record Figure(String name, String about, Tags labels, double value) {

    public static Figure of(String name, String about, double value) {
        return new Figure(name, about, Tags.empty(), value);
    }

    public static Figure of(String name, String about, String label, String of, double value) {
        return new Figure(name, about, Tags.of(label, of), value);
    }
}
