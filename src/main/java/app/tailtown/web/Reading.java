package app.tailtown.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Reads what is still being typed: whatever cannot be read counts as not said yet. What is sent to be kept is read by a form instead, which says what is wrong. */
public final class Reading {

    private Reading() {}

    public static Optional<UUID> id(String text) {
        return read(text, UUID::fromString);
    }

    public static Optional<LocalDate> date(String text) {
        return read(text, LocalDate::parse);
    }

    /** {@code reader} throws what such readers throw: a {@link DateTimeException} or an {@link IllegalArgumentException}. */
    public static <T> Optional<T> read(String text, Function<String, T> reader) {
        try {
            return Optional.of(text).filter(t -> !t.isEmpty()).map(reader);
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
