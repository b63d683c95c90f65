package app.tailtown.events;

import app.tailtown.events.Happening.Whose;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Events as lines of the logger {@code security}: {@code key=value} for people who read, and the same as members of {@code security} for a log that is written
 * as JSON. What is no plain word is quoted as JSON has it, so that nothing anybody sends ends a line or begins another pair.
 */
final class SecurityLog {

    private static final Logger LOG = LoggerFactory.getLogger("security");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9:._/*-]+");

    /** What people typed may name a person: it stands in the company's table alone. */
    private static final Set<String> TYPED = Set.of("reason");

    private SecurityLog() {}

    static void say(Happening event) {
        var pairs = pairs(event);
        var line = LOG.atInfo();
        line = line.addKeyValue("event.action", event.kind().code())
                .addKeyValue("event.outcome", event.kind().isRefusal() ? "failure" : "success");
        for (var pair : pairs.entrySet()) line = line.addKeyValue("security." + pair.getKey(), pair.getValue());
        line.log(text(pairs));
    }

    private static Map<String, String> pairs(Happening event) {
        var pairs = new LinkedHashMap<String, String>();
        pairs.put("event", event.kind().code());
        pairs.put("outcome", event.kind().isRefusal() ? "refused" : "done");
        pairs.put("company", event.whose() instanceof Whose.Of(UUID company, var _) ? company.toString() : "");
        pairs.put("actor", actor(event));
        pairs.put("address", event.address());
        pairs.put("request", event.request());
        pairs.put("about", event.about());
        event.facts().forEach((fact, said) -> {
            if (!TYPED.contains(fact)) pairs.putIfAbsent(fact, said);
        });
        return pairs;
    }

    private static String actor(Happening event) {
        if (!event.actor().isEmpty()) return event.actor();
        return switch (event.whose()) {
            case Whose.Account(var id) -> "account:" + id;
            case Whose.Of(var _, var account) -> account == null ? "" : "account:" + account;
            default -> "";
        };
    }

    private static String text(Map<String, String> pairs) {
        return pairs.entrySet().stream()
                .filter(pair -> !pair.getValue().isEmpty())
                .map(pair -> pair.getKey() + "=" + quoted(pair.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static String quoted(String value) {
        if (PLAIN.matcher(value).matches()) return value;
        var quoted = new StringBuilder("\"");
        value.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') quoted.append('\\').appendCodePoint(c);
            else if (c >= ' ' && c < 127) quoted.appendCodePoint(c);
            else quoted.append(c > 0xffff ? "\\U%08x".formatted(c) : "\\u%04x".formatted(c));
        });
        return quoted.append('"').toString();
    }
}
