package app.tailtown.golive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The classes of tests, and the packages of them with a dot at the end, that boxes of the checklist rely on. */
final class NamedTests {

    private static final Path ITEMS = Path.of("src/main/java/app/tailtown/golive/items");
    private static final Pattern NAME = Pattern.compile("\"((?:[a-z]+\\.)+(?:[A-Z][A-Za-z]*Test)?)\"");

    private NamedTests() {}

    static Set<String> all() {
        try (var files = Files.list(ITEMS)) {
            return files.flatMap(f -> NAME.matcher(text(f)).results().map(m -> m.group(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether there is such a test. */
    static boolean isThere(String name) {
        var tests = Path.of("src/test/java/app/tailtown");
        var path = name.replace('.', '/');
        return name.endsWith(".")
                ? Files.isDirectory(tests.resolve(path))
                : Files.exists(tests.resolve(path + ".java"));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
