package app.tailtown.guards;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words we ship, in every language, and what is wrong with them. */
record Bundles(Map<String, Map<String, String>> files) {

    private static final String SPANISH = "_es";
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    /** Each key is given where a text is asked for by a literal. */
    private static final List<Pattern> ASKED = List.of(
            Pattern.compile("\\bt\\(\"([a-z0-9.-]+)\"\\s*[,)]"),
            Pattern.compile("\\.text\\(\\s*\"([a-z0-9.-]+)\"\\s*[,)]"),
            Pattern.compile("\\.say\\(\\s*\"([a-z0-9-]+\\.[a-z0-9.-]+)\"\\s*[,)]"),
            Pattern.compile("message = \"\\{([a-z0-9.-]+)}\""),
            Pattern.compile("new NavItem\\(\\s*\\d+,\\s*\"([a-z0-9.-]+)\""));

    private static final Pattern REMEDY = Pattern.compile("Remedy\\.(?:change|go)\\(\\s*\"([a-z0-9-]+)\"");
    private static final Pattern FIELD = Pattern.compile(
            "(?:FieldsRefused\\.field|new (?:FieldsRefused\\.)?Wrong)\\(\\s*(?:\"[^\"]*\"|\\w+),\\s*\"([a-z0-9-]+)\"");
    private static final Pattern PROBLEM = Pattern.compile("(?:new Precondition|Problem\\.of)\\(\\s*\"([a-z0-9-]+)\"");

    static Bundles in(Path folder) {
        return new Bundles(Sources.files(folder, ".properties").stream()
                .collect(Collectors.toMap(
                        f -> f.getFileName().toString().replace(".properties", ""), f -> read(Sources.text(f)))));
    }

    static Map<String, String> read(String text) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var words = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
        return words;
    }

    /** Languages that are out of step, and texts that MessageFormat would mangle. */
    List<String> faults() {
        var wrong = new ArrayList<String>();
        files.forEach((name, words) -> {
            words.forEach((key, text) -> {
                if (text.isBlank()) wrong.add(name + ": " + key + " says nothing");
                if (text.contains("'")) wrong.add(name + ": " + key + " has a plain apostrophe");
            });
            if (name.endsWith(SPANISH)) return;
            var spanish = files.getOrDefault(name + SPANISH, Map.of());
            var keys = new TreeSet<>(words.keySet());
            keys.addAll(spanish.keySet());
            keys.forEach(key -> compare(name + ": " + key, words.get(key), spanish.get(key), wrong));
        });
        return wrong;
    }

    private static void compare(String what, String english, String spanish, List<String> wrong) {
        if (english == null) wrong.add(what + " is missing in English");
        else if (spanish == null) wrong.add(what + " is missing in Spanish");
        else if (!arguments(english).equals(arguments(spanish))) wrong.add(what + " names other facts in Spanish");
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(m -> m.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Keys that a source asks for and no bundle has. */
    List<String> missing(String source) {
        var asked = new TreeSet<String>();
        ASKED.forEach(p -> p.matcher(source).results().forEach(m -> asked.add(m.group(1))));
        REMEDY.matcher(source).results().forEach(m -> asked.add("remedy." + m.group(1)));
        FIELD.matcher(source).results().forEach(m -> asked.add("field." + m.group(1)));
        PROBLEM.matcher(source).results().forEach(m -> {
            asked.add("problem." + m.group(1) + ".title");
            asked.add("problem." + m.group(1) + ".detail");
        });
        return missing(asked);
    }

    List<String> missing(Set<String> keys) {
        return keys.stream()
                .filter(k -> files.values().stream().noneMatch(w -> w.containsKey(k)))
                .toList();
    }
}
