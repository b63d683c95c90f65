package app.tailtown.audit;

import app.tailtown.platform.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days, moments and spans of them, as PostgreSQL writes them. */
final class Moments {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?[+-]\\d\\d(:\\d\\d)?");
    private static final Pattern RANGE = Pattern.compile("[\\[(]\"?([^\",]*)\"?,\"?([^\",]*)\"?([\\])])");
    private static final DateTimeFormatter OFFSET = new java.time.format.DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendOffset("+HH:mm", "Z")
            .toFormatter(java.util.Locale.ROOT);

    private Moments() {}

    static Optional<Instant> moment(String value) {
        try {
            return MOMENT.matcher(value).matches()
                    ? Optional.of(OffsetDateTime.parse(value.replace(' ', 'T'), OFFSET)
                            .toInstant())
                    : Optional.empty();
        } catch (DateTimeParseException onlyLooksLikeOne) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String value) {
        try {
            return DAY.matcher(value).matches() ? Optional.of(LocalDate.parse(value)) : Optional.empty();
        } catch (DateTimeParseException onlyLooksLikeOne) {
            return Optional.empty();
        }
    }

    static Optional<String> said(String value, ZoneId zone, Words words) {
        return moment(value)
                .map(at -> words.moment(at, zone))
                .or(() -> day(value).map(words::date));
    }

    /** "from 1 Mar 2026"; of days the last one is said, not the one after it. */
    static Optional<String> range(String value, ZoneId zone, Words words) {
        var range = RANGE.matcher(value);
        if (!range.matches()) return Optional.empty();
        var from = range.group(1);
        var until = range.group(2);
        var isOpen = range.group(3).equals(")");
        var last = day(until).map(d -> words.date(isOpen ? d.minusDays(1) : d)).or(() -> said(until, zone, words));
        var first = said(from, zone, words);
        if (!from.isEmpty() && first.isEmpty() || !until.isEmpty() && last.isEmpty()) return Optional.empty();
        if (first.isEmpty() && last.isEmpty()) return Optional.of(words.text("audit.always"));
        if (last.isEmpty()) return first.map(f -> words.text("audit.since", f));
        return first.map(f -> f.equals(last.get()) ? f : words.text("audit.pair", f, last.get()))
                .or(() -> last.map(l -> words.text("audit.till", l)));
    }
}
