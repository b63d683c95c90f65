package app.tailtown.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the house is measured against (OWASP ASVS 5.0, level 2, in our words) and what shows it: every test whose name carries the id, and those that are named beside
 * the requirement. The table in {@code docs/security.md} is written from it; {@code -Dsecurity.renew=true} writes it anew.
 */
class SecurityTableTest {

    private static final Path PAGE = Path.of("docs/security.md");
    private static final Path REQUIREMENTS = Path.of("src/test/resources/security/requirements.tsv");
    private static final String BEGIN = "<!-- The table is written by a test. -->\n";
    private static final Pattern TEST = Pattern.compile("void (\\w+)\\(");
    private static final Pattern NAMED = Pattern.compile("asvs_(\\d+)_(\\d+)_(\\d+)_\\w+");

    /** @param shown by whom beside the tests whose names carry the id; {@code docs} or {@code none} with a reason where no test can, {@code open} with what is missing */
    private record Requirement(String id, String words, List<String> shown, String why) {

        static Requirement of(String line) {
            var cells = line.split("\t", -1);
            var shown = cells.length > 2 && !cells[2].isBlank() ? List.of(cells[2].split(" ")) : List.<String>of();
            return new Requirement(cells[0], cells[1], shown, cells.length > 3 ? cells[3] : "");
        }
    }

    /** Every test by the class it stands in; of two classes of one name both. */
    private static Map<String, List<String>> tests() {
        var all = new TreeMap<String, List<String>>();
        for (var file : Sources.files(Path.of("src/test/java"), "Test.java")) {
            var found = TEST.matcher(Sources.text(file))
                    .results()
                    .map(m -> m.group(1))
                    .toList();
            all.merge(
                    file.getFileName().toString().replace(".java", ""),
                    found,
                    (one, other) -> Stream.concat(one.stream(), other.stream()).toList());
        }
        return all;
    }

    private static List<Requirement> requirements() throws IOException {
        return Files.readAllLines(REQUIREMENTS).stream().map(Requirement::of).toList();
    }

    private static List<String> carrying(String id) {
        var found = new ArrayList<String>();
        tests().forEach((type, all) -> all.stream()
                .filter(t -> t.startsWith("asvs_" + id.replace('.', '_') + "_"))
                .forEach(t -> found.add(type + "#" + t)));
        return found;
    }

    private static String row(Requirement one) {
        var by = Stream.concat(carrying(one.id()).stream(), one.shown().stream().filter(s -> s.contains("#")))
                .distinct()
                .map(t -> "`" + t + "`")
                .collect(Collectors.joining("<br>"));
        var state = by.isEmpty()
                ? switch (one.shown().isEmpty() ? "" : one.shown().getFirst()) {
                    case "docs" -> "written down: " + one.why();
                    case "none" -> "does not apply: " + one.why();
                    case "open" -> "**not yet**: " + one.why();
                    default -> "**not yet**";
                }
                : "tested";
        return "| " + one.id() + " | " + one.words() + " | " + by + " | " + state + " |";
    }

    private static String table() throws IOException {
        var head = List.of("| ASVS 5.0 | in our words | shown by | state |", "|---|---|---|---|");
        return Stream.concat(head.stream(), requirements().stream().map(SecurityTableTest::row))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void the_page_says_what_is_shown_and_what_is_not() throws IOException {
        var page = Files.readString(PAGE);
        var written = page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + table();
        if (Boolean.getBoolean("security.renew")) Files.writeString(PAGE, written);
        else assertThat(page).isEqualTo(written);
    }

    @Test
    void every_test_that_is_named_is_there() throws IOException {
        var tests = tests();
        assertThat(requirements().stream()
                        .flatMap(r -> r.shown().stream())
                        .filter(s -> s.contains("#"))
                        .filter(s -> !isThere(tests, s)))
                .isEmpty();
        assertThat(isThere(tests, "SignInTest#no_such_thing")).as("the control").isFalse();
        assertThat(isThere(tests, "SignInTest#*"))
                .as("a whole class shows nothing")
                .isFalse();
    }

    private static boolean isThere(Map<String, List<String>> tests, String named) {
        var at = named.split("#");
        return tests.getOrDefault(at[0], List.of()).contains(at[1]);
    }

    @Test
    void every_id_that_a_test_carries_has_its_words() throws IOException {
        var known = requirements().stream().map(Requirement::id).collect(Collectors.toSet());
        var carried = new TreeSet<String>();
        tests().values().stream()
                .flatMap(List::stream)
                .map(NAMED::matcher)
                .filter(m -> m.matches())
                .forEach(m -> carried.add(String.join(".", Arrays.asList(m.group(1), m.group(2), m.group(3)))));
        carried.removeAll(known);
        assertThat(carried).isEmpty();
    }
}
