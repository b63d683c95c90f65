package app.tailtown.audit;

import app.tailtown.platform.Words;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lines as people say them. */
public final class AuditWords {

    private AuditWords() {}

    /** "Dana Whitfield", "By itself (seal-audit)", "A program". */
    public static String who(Line line, Words words) {
        if (!line.by().isEmpty()) return line.by();
        var kind = line.actor().replaceFirst(":.*", "");
        var rest = line.actor().substring(Math.min(line.actor().length(), kind.length() + 1));
        return switch (kind) {
            case "job" -> words.text("audit.by.job", rest);
            case "token" -> words.text("audit.by.token");
            case "setup" -> words.text("audit.by.setup");
            default -> line.actor();
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

    /** "Weight: 4500 → 4700", "Name: Biscuit". */
    public static List<String> changes(Line line, Words words) {
        return line.changes().stream().map(c -> change(c, words)).toList();
    }

    private static String change(Line.Change change, Words words) {
        var field = field(change.field(), words);
        var nothing = words.text("audit.nothing");
        if (change.before() != null && change.after() != null || isUpdate(change)) {
            return words.text(
                    "audit.change", field, said(change.before(), nothing, words), said(change.after(), nothing, words));
        }
        return words.text("audit.value", field, said(change.after(), nothing, words));
    }

    private static boolean isUpdate(Line.Change change) {
        return change.before() != null;
    }

    private static String said(@Nullable String value, String nothing, Words words) {
        if (value == null) return nothing;
        return switch (value) {
            case "true" -> words.text("audit.yes");
            case "false" -> words.text("audit.no");
            default -> value;
        };
    }

    /** Why and for whom, where that was said. */
    public static List<String> more(Line line, Words words) {
        var more = new ArrayList<String>();
        if (line.onBehalfOf() != null) more.add(words.text("audit.on-behalf-of", line.onBehalfOf()));
        if (line.reason() != null) more.add(words.text("audit.reason", line.reason()));
        return more;
    }

    private static String known(String key, String otherwise, Words words) {
        return words.has(key.replace('_', '-')) ? words.text(key.replace('_', '-')) : otherwise.replace('_', ' ');
    }
}
