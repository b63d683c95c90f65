package app.tailtown.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Spans of one day in local time, the earliest first, no two of which overlap. */
public record Times(List<Span> spans) {

    public static final Times NONE = new Times(List.of());

    /** From one time to a later one of the same day. Both belong to it: who comes at the last minute comes in time. */
    public record Span(LocalTime from, LocalTime until) {

        public Span {
            if (!from.isBefore(until)) throw new IllegalArgumentException(from + " is not before " + until);
        }

        public boolean includes(LocalTime time) {
            return !time.isBefore(from) && !time.isAfter(until);
        }
    }

    public Times {
        spans = spans.stream().sorted(Comparator.comparing(Span::from)).toList();
        for (var i = 1; i < spans.size(); i++) {
            if (spans.get(i).from().isBefore(spans.get(i - 1).until())) {
                throw new IllegalArgumentException(spans.get(i) + " overlaps " + spans.get(i - 1));
            }
        }
    }

    public boolean isEmpty() {
        return spans.isEmpty();
    }

    public boolean includes(LocalTime time) {
        return spans.stream().anyMatch(s -> s.includes(time));
    }

    /** This time when it is included, else the beginning of the next span; empty after the last. */
    public Optional<LocalTime> from(LocalTime time) {
        return spans.stream()
                .filter(s -> !time.isAfter(s.until()))
                .map(s -> time.isBefore(s.from()) ? s.from() : time)
                .findFirst();
    }

    /** This time when it is included, else the end of the span before it; empty before the first. */
    public Optional<LocalTime> until(LocalTime time) {
        return spans.reversed().stream()
                .filter(s -> !time.isBefore(s.from()))
                .map(s -> time.isAfter(s.until()) ? s.until() : time)
                .findFirst();
    }

    /** "07:00-12:00, 15:00-19:00", for programs. */
    @JsonValue
    public String text() {
        return spans.stream().map(s -> s.from() + "-" + s.until()).collect(Collectors.joining(", "));
    }
}
