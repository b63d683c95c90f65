package app.tailtown.hours;

import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.FieldsRefused.Wrong;
import app.tailtown.platform.Times;
import app.tailtown.platform.Times.Span;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the windows of a command, and refuses everything that is wrong with them together, each at its field. */
final class TypedTimes {

    private final List<Wrong> wrong = new ArrayList<>();

    private TypedTimes() {}

    static Map<DayOfWeek, Times> of(SetWeek what) {
        var typed = new TypedTimes();
        var days = new EnumMap<DayOfWeek, Times>(DayOfWeek.class);
        for (var i = 0; i < what.windows().size(); i++) {
            var window = what.windows().get(i);
            var day = DayOfWeek.of(window.weekday());
            var before = days.getOrDefault(day, Times.NONE);
            days.put(day, typed.with(before, i, window.opens(), window.closes()));
        }
        days.values().removeIf(Times::isEmpty);
        if (days.isEmpty() && typed.wrong.isEmpty()) typed.wrong.add(new Wrong("windows", "no-window", List.of()));
        typed.refuse();
        return days;
    }

    static Times of(CloseDates what) {
        var typed = new TypedTimes();
        var times = Times.NONE;
        for (var i = 0; i < what.windows().size(); i++) {
            var window = what.windows().get(i);
            times = typed.with(times, i, window.opens(), window.closes());
        }
        typed.refuse();
        return times;
    }

    private Times with(Times before, int number, @Nullable LocalTime opens, @Nullable LocalTime closes) {
        var span = span(number, opens, closes);
        if (span.isEmpty()) return before;
        if (before.spans().stream().anyMatch(s -> overlap(s, span.get()))) {
            no(number, "opens", "windows-overlap");
            return before;
        }
        return new Times(Stream.concat(before.spans().stream(), span.stream()).toList());
    }

    private static boolean overlap(Span one, Span other) {
        return one.from().isBefore(other.until()) && other.from().isBefore(one.until());
    }

    private Optional<Span> span(int number, @Nullable LocalTime opens, @Nullable LocalTime closes) {
        if (opens == null && closes == null) return Optional.empty();
        if (opens == null) return no(number, "opens", "missing");
        if (closes == null) return no(number, "closes", "missing");
        if (!opens.isBefore(closes)) return no(number, "closes", "closes-later");
        return Optional.of(new Span(opens, closes));
    }

    private Optional<Span> no(int number, String field, String key) {
        wrong.add(new Wrong("windows[" + number + "]." + field, key, List.of()));
        return Optional.empty();
    }

    private void refuse() {
        if (!wrong.isEmpty()) throw new FieldsRefused(wrong);
    }
}
