package app.tailtown.watch;

import app.tailtown.design.Option;
import app.tailtown.design.Ui;
import app.tailtown.events.Kind;
import app.tailtown.platform.Words;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Events as people say them. */
public final class EventWords {

    private EventWords() {}

    public static String kind(String kind, Words words) {
        return words.text("watch.kind." + kind);
    }

    /** What a list of events is narrowed down to, by its words: first whatever was refused. */
    public static List<Option> kinds(Stream<Kind> kinds, Ui ui) {
        var each = kinds.map(k -> Option.of(k.code(), kind(k.code(), ui.words())))
                .sorted(Comparator.comparing(Option::label));
        return Stream.concat(Stream.of(Option.of(Wanted.REFUSED, ui.t("watch.refused"))), each)
                .toList();
    }

    public static String when(Event event, ZoneId zone, Words words) {
        return words.moment(event.at(), zone);
    }

    /** "Dana Whitfield"; of a try to sign in whose account it was for. */
    public static String who(Event event, Words words) {
        if (!event.by().isEmpty()) return event.by();
        if (event.actor().isEmpty()) return words.text("watch.unknown");
        var kind = event.actor().replaceFirst(":.*", "");
        var key = "watch.by." + kind;
        return words.has(key) ? words.text(key) : event.actor();
    }

    /** Whom or what it was done to: a name, a list, the path that was asked for. */
    public static String about(Event event) {
        if (!event.aboutName().isEmpty()) return event.aboutName();
        return event.about().matches("(staff|token):.*") ? "" : event.about();
    }

    /** "With: a passkey", "Roles before: Kennel". */
    public static List<String> facts(Event event, Words words) {
        return event.facts().entrySet().stream()
                .filter(f -> words.has("watch.fact." + f.getKey()))
                .map(f -> words.text("watch.fact." + f.getKey(), said(f.getKey(), f.getValue(), words)))
                .toList();
    }

    private static String said(String fact, String value, Words words) {
        if (value.isEmpty()) return words.text("watch.nothing");
        return switch (fact) {
            case "role", "before", "after" -> each("role.", value, words);
            case "given", "taken" -> each("permission.", value, words);
            case "changed" -> each("watch.word.", value, words);
            case "proof", "which", "how" -> word("watch.word." + value, value, words);
            default -> value;
        };
    }

    private static String each(String prefix, String value, Words words) {
        return Arrays.stream(value.split(", "))
                .map(one -> word(prefix + one, one, words))
                .collect(Collectors.joining(", "));
    }

    private static String word(String key, String otherwise, Words words) {
        return words.has(key) ? words.text(key) : otherwise;
    }
}
