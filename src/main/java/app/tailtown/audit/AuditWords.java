package app.tailtown.audit;

import app.tailtown.platform.Ids;
import app.tailtown.platform.Words;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lines as people say them. */
public final class AuditWords {

    private static final Pattern ID = Pattern.compile(Ids.SHAPE);
    private static final Pattern JOB = Pattern.compile("job:[a-z-]+");
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());
    private static final Duration SAME = Duration.ofMinutes(1);

    private AuditWords() {}

    /** "Dana Whitfield", "By itself (holds that ran out)", "A program". */
    public static String who(Line line, Words words) {
        return line.by().isEmpty() ? actor(line.actor(), words) : line.by();
    }

    static String actor(String actor, Words words) {
        var kind = actor.replaceFirst(":.*", "");
        return switch (kind) {
            case "job" ->
                JOB.matcher(actor).matches() ? words.text("audit.by.job", job(actor.substring(4), words)) : actor;
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

    private static String job(String name, Words words) {
        var key = "audit.job." + name;
        return words.has(key) ? words.text(key) : name;
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

    /** "Weight: 9.9 lb → 10.4 lb", "Name: Biscuit". Of something new it is left out who made it and when, which the line says already, and what has no name. */
    public static List<String> changes(Line line, Local local, Words words) {
        var facts = new Facts(line.thing(), in(line, local), words);
        return line.changes().stream()
                .filter(c -> !line.action().equals("insert") || tells(c, line))
                .map(c -> change(c, facts, words))
                .toList();
    }

    /** A price says itself in which currency it is. */
    private static Local in(Line line, Local local) {
        return line.changes().stream()
                .filter(c -> c.field().equals("currency"))
                .map(Line.Change::after)
                .filter(CURRENCIES::contains)
                .findFirst()
                .map(code -> new Local(local.zone(), Currency.getInstance(code)))
                .orElse(local);
    }

    private static boolean tells(Line.Change change, Line line) {
        var value = change.after();
        if (value == null
                || change.field().equals("position")
                || value.equals(line.actor())
                || value.equals(line.by())
                || isId(value)
                || value.equals("{}")
                || value.equals("[]")) return false;
        var at = Moments.moment(value);
        return at.isEmpty() || Duration.between(line.at(), at.get()).abs().compareTo(SAME) > 0;
    }

    private static String change(Line.Change change, Facts facts, Words words) {
        var field = field(change.field(), words);
        if (isId(change.before()) || isId(change.after())) return words.text("audit.changed", field);
        var after = facts.said(change.field(), change.after());
        return change.before() == null
                ? words.text("audit.value", field, after)
                : words.text("audit.change", field, facts.said(change.field(), change.before()), after);
    }

    /** Whether it is an id that nobody has a name for. */
    static boolean isId(@Nullable String value) {
        return value != null && ID.matcher(value).matches();
    }

    /** Why and for whom, where that was said. */
    public static List<String> more(Line line, Words words) {
        var more = new ArrayList<String>();
        if (line.onBehalfOf() != null) more.add(words.text("audit.on-behalf-of", line.onBehalfOf()));
        if (line.reason() != null) more.add(words.text("audit.reason", line.reason()));
        return more;
    }

    static String known(String key, String otherwise, Words words) {
        var hyphened = key.replace('_', '-');
        if (words.has(hyphened)) return words.text(hyphened);
        var plain = otherwise.replace('_', ' ').replace('-', ' ');
        return plain.isEmpty() ? plain : plain.substring(0, 1).toUpperCase(words.locale()) + plain.substring(1);
    }
}
