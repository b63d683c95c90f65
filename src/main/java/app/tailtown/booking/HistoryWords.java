package app.tailtown.booking;

import app.tailtown.design.Happening;
import app.tailtown.platform.Words;
import java.lang.reflect.RecordComponent;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A stay's history as people read it. */
final class HistoryWords {

    private HistoryWords() {}

    static List<Happening> happenings(List<History.Entry> entries, ZoneId zone, Words words) {
        return entries.stream()
                .map(e -> new Happening(
                        text(e.deed(), words),
                        more(e, words),
                        words.moment(e.at(), zone),
                        e.at().atZone(zone).toOffsetDateTime().toString()))
                .toList();
    }

    /** "Bella moved from A3 to A4, from the night of Fri 27 Nov". */
    static String text(Deed deed, Words words) {
        var said = facts(deed).values().stream().map(f -> said(f, words)).toArray();
        return words.text("history." + deed.code(), said);
    }

    /** By name, in the order in which the words take them. */
    static Map<String, Object> facts(Deed deed) {
        var facts = new LinkedHashMap<String, Object>();
        for (var component : deed.getClass().getRecordComponents())
            facts.put(component.getName(), fact(component, deed));
        return facts;
    }

    /** Who, and what it changed in money. */
    private static String more(History.Entry entry, Words words) {
        var cost = entry.cost();
        if (cost == null) return by(entry, words);
        return by(entry, words) + " · "
                + words.text("history.cost", words.money(cost.before()), words.money(cost.after()));
    }

    /** By name, or what kind of nobody it was. */
    static String by(History.Entry entry, Words words) {
        if (!entry.by().isEmpty()) return entry.by();
        var kind = entry.actor().split(":", 2)[0];
        return words.text("history.by." + (List.of("token", "job", "setup").contains(kind) ? kind : "staff"));
    }

    private static Object said(Object fact, Words words) {
        return fact instanceof List<?> names
                ? String.join(", ", names.stream().map(String::valueOf).toList())
                : words.say(fact);
    }

    private static Object fact(RecordComponent component, Deed deed) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return Objects.requireNonNull(accessor.invoke(deed));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + component, e);
        }
    }
}
