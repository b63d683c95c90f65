package app.tailtown.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** The ids that answers named, each under what it is an id of: {@code pet} for {@code petId}, for {@code petIds}, and for the {@code id} of what lies below {@code /pets}. */
final class Ids {

    private static final int MOST = 200;

    private final Map<String, List<String>> known = new ConcurrentHashMap<>();

    void learn(String path, JsonNode answer) {
        learn(answer, thingOf(path, path.length()));
    }

    private void learn(JsonNode node, String thing) {
        if (node.isArray()) node.forEach(each -> learn(each, thing));
        node.propertyStream().forEach(p -> {
            var value = p.getValue();
            if (value.isString() && isId(value.asString())) {
                keep(p.getKey().equals("id") ? thing : thingOf(p.getKey()), value.asString());
            } else {
                learn(value, value.isArray() && p.getKey().equals("items") ? thing : thingOf(p.getKey()));
            }
        });
    }

    private void keep(String thing, String id) {
        var all = known.computeIfAbsent(thing, _ -> new ArrayList<>());
        synchronized (all) {
            if (!all.contains(id)) all.add(id);
            if (all.size() > MOST) all.removeFirst();
        }
    }

    private static boolean isId(String text) {
        return text.length() == 36 && text.charAt(8) == '-' && text.charAt(23) == '-';
    }

    /** What a parameter of a path names: the {@code {id}} in {@code /pets/{id}} a pet. */
    static String thingOf(String path, int end) {
        var words = path.substring(0, end).split("[/?]");
        for (var i = words.length - 1; i > 0; i--) {
            if (words[i].matches("[a-z-]+")) return thingOf(words[i]);
        }
        return "";
    }

    static String thingOf(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("-", "")
                .replaceAll("ids?$", "")
                .replaceAll("s$", "");
    }

    /** One of this kind, or one that is nobody's. */
    String any(String thing, Random random) {
        var all = known.getOrDefault(thing, List.of());
        synchronized (all) {
            return all.isEmpty()
                    ? new UUID(random.nextLong(), random.nextLong()).toString()
                    : all.get(random.nextInt(all.size()));
        }
    }
}
