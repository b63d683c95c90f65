package app.tailtown.hours;

import app.tailtown.organizations.Resort;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a resort is open, as programs read it.
 *
 * @param state now: {@code open}, {@code closed}, or {@code unknown} when nobody has said
 * @param nextOpen now when it is open; null when no such time is known within a year
 * @param weeks the earliest first
 */
record ResortHours(
        UUID resortId,
        String timeZone,
        String state,
        @Nullable Instant nextOpen,
        List<OpeningWeek> weeks) {

    /**
     * The opening times of every week from a day on.
     *
     * @param until exclusive; null while no other follows
     */
    record OpeningWeek(UUID id, LocalDate from, @Nullable LocalDate until, List<OpeningWindow> windows) {

        static OpeningWeek of(Week week) {
            var windows = Stream.of(DayOfWeek.values())
                    .flatMap(day -> week.on(day).spans().stream()
                            .map(s -> new OpeningWindow(day.getValue(), s.from(), s.until())))
                    .toList();
            return new OpeningWeek(week.id(), week.from(), week.until(), windows);
        }
    }

    /** ISO 8601: weekday 1 is Monday. Both local times belong to the open time. */
    record OpeningWindow(int weekday, LocalTime opens, LocalTime closes) {}

    /**
     * A closed date or a holiday, its last day included.
     *
     * @param windows when it is open all the same; closed without any
     */
    record ClosedDate(UUID id, String name, LocalDate from, LocalDate through, List<DayWindow> windows) {

        static ClosedDate of(SpecialDay day) {
            var windows = day.times().spans().stream()
                    .map(s -> new DayWindow(s.from(), s.until()))
                    .toList();
            return new ClosedDate(day.id(), day.name(), day.from(), day.through(), windows);
        }
    }

    /** Both local times belong to the open time. */
    record DayWindow(LocalTime opens, LocalTime closes) {}

    static ResortHours of(Resort resort, OpeningHours hours, Instant now) {
        var state = switch (hours.on(LocalDate.ofInstant(now, resort.zone()))) {
            case DayHours.Unknown _ -> "unknown";
            default -> hours.isOpen(now, resort.zone()) ? "open" : "closed";
        };
        return new ResortHours(
                resort.id().value(),
                resort.zone().getId(),
                state,
                hours.nextOpen(now, resort.zone()).orElse(null),
                hours.weeks().stream().map(OpeningWeek::of).toList());
    }
}
