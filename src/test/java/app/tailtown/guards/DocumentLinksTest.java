package app.tailtown.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A link in a document leads to a file that is there and to a heading that is in it; so does every document that the program names. */
class DocumentLinksTest {

    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s#]*)(?:#([^)\\s]*))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+?)\\s*$");
    private static final Pattern NAMED = Pattern.compile("(docs/[A-Za-z0-9/-]+\\.md)");

    private static List<Path> documents() {
        return Stream.concat(
                        Stream.of("README.md", "CONTRIBUTING.md", "SECURITY.md", "bench/README.md")
                                .map(Path::of)
                                .filter(Files::exists),
                        Sources.files(Path.of("docs"), ".md").stream())
                .toList();
    }

    static List<String> dead(Path document) {
        return LINK.matcher(Sources.text(document))
                .results()
                .filter(m -> !m.group(1).matches("[a-z]+:.*"))
                .filter(m -> !leads(document, m.group(1), m.group(2)))
                .map(m -> document + ": " + m.group())
                .toList();
    }

    private static boolean leads(Path from, String file, String anchor) {
        var to = file.isEmpty() ? from : from.resolveSibling(file).normalize();
        if (!Files.exists(to)) return false;
        return anchor == null || !to.toString().endsWith(".md") || anchors(to).contains(anchor);
    }

    private static List<String> anchors(Path document) {
        return HEADING.matcher(Sources.text(document))
                .results()
                .map(m -> anchor(m.group(1)))
                .toList();
    }

    /** As GitHub and the books of the console make them. */
    private static String anchor(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    @Test
    void every_link_leads_somewhere() {
        assertThat(documents().stream().flatMap(d -> dead(d).stream())).isEmpty();
    }

    @Test
    void every_document_that_the_program_names_is_there() {
        var named = Sources.files(Path.of("src/main"), ".java").stream()
                .flatMap(f -> NAMED.matcher(Sources.text(f)).results().map(m -> m.group(1)))
                .distinct()
                .toList();
        assertThat(named).isNotEmpty().allMatch(d -> Files.exists(Path.of(d)));
    }

    @Test
    void a_planted_dead_link_is_found(@TempDir Path folder) throws Exception {
        var document = Files.writeString(
                folder.resolve("a.md"),
                "# One\n\n## Two, or not\n[a](b.md) [b](#two-or-not) [c](#three) [d](https://example.com/x) [e](a.md#one)");
        assertThat(dead(document)).hasSize(2).allMatch(d -> d.contains("b.md") || d.contains("#three"));
    }
}
