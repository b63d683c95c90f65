package app.tailtown.audit;

import app.tailtown.platform.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lines as people say them. */
public final class AuditWords {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?[+-]\\d\\d:\\d\\d");
    private static final Pattern JOB = Pattern.compile("job:[a-z-]+");
    private static final Duration SAME = Duration.ofMinutes(1);

    private AuditWords() {}

    /** "Dana Whitfield", "By itself (seal-audit)", "A program". */
    public static String who(Line line, Words words) {
        return line.by().isEmpty() ? actor(line.actor(), words) : line.by();
    }

    private static String actor(String actor, Words words) {
        var kind = actor.replaceFirst(":.*", "");
        return switch (kind) {
            case "job" -> JOB.matcher(actor).matches() ? words.text("audit.by.job", actor.substring(4)) : actor;
            case "token" ->
                ID.matcher(actor.substring(Math.min(actor.length(), 6))).matches()
                        ? words.text("audit.by.token")
                        : actor;
            case "operator" ->
                ID.matcher(actor.substring(Math.min(actor.length(), 9))).matches()
                        ? words.text("audit.by.operator")
                        : actor;
            case "setup" -> actor.equals(kind) ? words.text("audit.by.setup") : actor;
            default -> actor;
        };
    }

    /** "Pet", or as the table is called where we have no word for it. */
    public static String thing(String table, Words words) {
        return known("audit.thing." + table, table, words);
    }

    public static String field(String column, Words words) {
        return known("audit.field." + column, column, words);
    }

    public static String action(String action, Words words) {
        return words.text("audit.action." + action);
    }

    /** "Pet Biscuit", "List: customers". */
    public static String named(Line line, Words words) {
        return line.action().equals("export")
                ? words.text("audit.list", line.thing())
                : words.text("audit.named", thing(line.thing(), words), line.name())
                        .strip();
    }

    /** Where it is; null for what has no page of its own. */
    public static @Nullable String href(Line line) {
        return Stream.of(Thing.values())
                .filter(thing -> thing.table().equals(line.thing()))
                .findFirst()
                .map(thing -> "/" + thing.path() + "/" + line.id())
                .orElse(null);
    }

    public static String when(Line line, ZoneId zone, Words words) {
        return words.moment(line.at(), zone);
    }

    /** "Weight: 4500 → 4700", "Name: Biscuit". Of something new it is left out who made it and when, which the line says already, and what has no name. */
    public static List<String> changes(Line line, ZoneId zone, Words words) {
        return line.changes().stream()
                .filter(c -> !line.action().equals("insert") || tells(c.after(), line))
                .map(c -> change(c, zone, words))
                .toList();
    }

    private static boolean tells(@Nullable String value, Line line) {
        if (value == null
                || value.equals(line.actor())
                || value.equals(line.by())
                || ID.matcher(value).matches()) return false;
        var at = moment(value);
        return at.isEmpty() || Duration.between(line.at(), at.get()).abs().compareTo(SAME) > 0;
    }

    private static String change(Line.Change change, ZoneId zone, Words words) {
        var field = field(change.field(), words);
        var after = said(change.after(), zone, words);
        return change.before() == null
                ? words.text("audit.value", field, after)
                : words.text("audit.change", field, said(change.before(), zone, words), after);
    }

    private static String said(@Nullable String value, ZoneId zone, Words words) {
        if (value == null) return words.text("audit.nothing");
        return switch (value) {
            case "true" -> words.text("audit.yes");
            case "false" -> words.text("audit.no");
            default ->
                moment(value)
                        .map(at -> words.moment(at, zone))
                        .or(() -> day(value).map(words::date))
                        .orElseGet(() -> actor(value, words));
        };
    }

    /** As PostgreSQL writes one as JSON. */
    private static Optional<Instant> moment(String value) {
        try {
            return MOMENT.matcher(value).matches()
                    ? Optional.of(OffsetDateTime.parse(value).toInstant())
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

    /** Why and for whom, where that was said. */
    public static List<String> more(Line line, Words words) {
        var more = new ArrayList<String>();
        if (line.onBehalfOf() != null) more.add(words.text("audit.on-behalf-of", line.onBehalfOf()));
        if (line.reason() != null) more.add(words.text("audit.reason", line.reason()));
        return more;
    }

    private static String known(String key, String otherwise, Words words) {
        var hyphened = key.replace('_', '-');
        if (words.has(hyphened)) return words.text(hyphened);
        var plain = otherwise.replace('_', ' ');
        return plain.isEmpty() ? plain : plain.substring(0, 1).toUpperCase(words.locale()) + plain.substring(1);
    }
}
