package app.tailtown.hours;

import app.tailtown.platform.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * When a resort is open, as far as it has said so. Everything is local to the resort; a special day goes before the week. A closing time still belongs to the
 * open time.
 */
public record OpeningHours(List<Week> weeks, List<SpecialDay> specialDays) {

    /** Of a resort that has said nothing. */
    public static final OpeningHours UNKNOWN = new OpeningHours(List.of(), List.of());

    /** How far ahead is looked; who is closed for longer has no next open time. */
    private static final int FURTHEST_DAYS = 366;

    public OpeningHours {
        weeks = List.copyOf(weeks);
        specialDays = List.copyOf(specialDays);
    }

    public DayHours on(LocalDate day) {
        return specialDays.stream()
                .filter(s -> s.holdsOn(day))
                .findFirst()
                .map(s -> hours(day, s.times(), s.name()))
                .or(() -> weeks.stream()
                        .filter(w -> w.covers(day))
                        .findFirst()
                        .map(w -> hours(day, w.on(day.getDayOfWeek()), "")))
                .orElseGet(() -> new DayHours.Unknown(day));
    }

    private static DayHours hours(LocalDate day, Times times, String name) {
        return times.isEmpty() ? new DayHours.Closed(day, name) : new DayHours.Open(day, times, name);
    }

    /** Whether it is known to be open then. */
    public boolean isOpen(LocalDateTime at) {
        return on(at.toLocalDate()) instanceof DayHours.Open open
                && open.times().includes(at.toLocalTime());
    }

    public boolean isOpen(Instant at, ZoneId zone) {
        return isOpen(LocalDateTime.ofInstant(at, zone));
    }

    /** The first time from {@code from} on at which it is open, {@code from} itself included; empty when none is known within a year. */
    public Optional<LocalDateTime> nextOpen(LocalDateTime from) {
        return days(from.toLocalDate())
                .flatMap(open -> open
                        .times()
                        .from(open.day().equals(from.toLocalDate()) ? from.toLocalTime() : LocalTime.MIN)
                        .map(open.day()::atTime)
                        .stream())
                .findFirst();
    }

    /**
     * The same by the clock of the world. Where summer time skips the hour at which it opens, it opens when the clocks have been put forward; where an hour
     * comes twice, it opens twice.
     */
    public Optional<Instant> nextOpen(Instant from, ZoneId zone) {
        if (isOpen(from, zone)) return Optional.of(from);
        return days(LocalDate.ofInstant(from, zone))
                .flatMap(open -> open.times().spans().stream()
                        .flatMap(span -> instants(open.day().atTime(span.from()), zone))
                        .filter(at -> !at.isBefore(from) && isOpen(at, zone))
                        .min(Comparator.naturalOrder())
                        .stream())
                .findFirst();
    }

    private static Stream<Instant> instants(LocalDateTime local, ZoneId zone) {
        var change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? Stream.of(change.getInstant())
                : zone.getRules().getValidOffsets(local).stream().map(local::toInstant);
    }

    private Stream<DayHours.Open> days(LocalDate from) {
        return from.datesUntil(from.plusDays(FURTHEST_DAYS))
                .map(this::on)
                .filter(DayHours.Open.class::isInstance)
                .map(DayHours.Open.class::cast);
    }

    /** The first day from {@code from} on that is not closed and is right otherwise; what is unknown is not closed. */
    public Optional<LocalDate> nextDay(LocalDate from, Predicate<LocalDate> isRight) {
        return from.datesUntil(from.plusDays(FURTHEST_DAYS))
                .filter(day -> !on(day).isClosed() && isRight.test(day))
                .findFirst();
    }

    /** The last day that is not closed, from {@code from} back to {@code earliest}. */
    public Optional<LocalDate> dayBefore(LocalDate from, LocalDate earliest) {
        return Stream.iterate(from, day -> !day.isBefore(earliest), day -> day.minusDays(1))
                .filter(day -> !on(day).isClosed())
                .findFirst();
    }
}
