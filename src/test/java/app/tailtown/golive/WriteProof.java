package app.tailtown.golive;

import app.tailtown.golive.seen.BuiltAs;
import app.tailtown.golive.seen.Proof;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what the tests that just ran proved: {@code WriteProof REPORTS COMMIT FILE [BROWSER…]}. Refuses when one of them failed, or when a story was left out. */
public final class WriteProof {

    private WriteProof() {}

    public static void main(String[] arguments) throws IOException {
        var proof = of(
                Path.of(arguments[0]),
                arguments[1],
                Set.copyOf(List.of(arguments).subList(3, arguments.length)));
        var file = Path.of(arguments[2]);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, JsonMapper.builder().build().writeValueAsBytes(proof));
        System.out.printf("%d tests of %s proved it%n", proof.passed(), proof.commit());
    }

    static Proof of(Path reports, String commit, Set<String> browsers) throws IOException {
        var classes = new TreeMap<String, Integer>();
        var skipped = 0;
        for (var suite : suites(reports)) {
            var failed = number(suite, "failures") + number(suite, "errors");
            if (failed > 0) throw new IllegalStateException(suite.getAttribute("name") + " failed: nothing is proven");
            skipped += number(suite, "skipped");
            var passed = number(suite, "tests") - number(suite, "skipped");
            if (passed > 0)
                classes.merge(suite.getAttribute("name").replace("app.tailtown.", ""), passed, Integer::sum);
        }
        if (classes.keySet().stream().noneMatch(name -> name.startsWith("stories.")))
            throw new IllegalStateException("No story ran: this was not the whole suite");
        var all = classes.values().stream().mapToInt(Integer::intValue).sum();
        return new Proof(
                commit,
                Clock.systemUTC().instant(),
                by(),
                BuiltAs.digest(),
                all,
                skipped,
                Map.copyOf(classes),
                new TreeSet<>(browsers));
    }

    private static String by() {
        return Optional.ofNullable(System.getenv("GITHUB_ACTIONS"))
                .map(_ -> "github-actions")
                .orElse("by hand");
    }

    private static List<Element> suites(Path reports) throws IOException {
        try (var files = Files.list(reports)) {
            return files.filter(f -> f.getFileName().toString().matches("TEST-.*\\.xml"))
                    .sorted()
                    .map(WriteProof::suite)
                    .toList();
        }
    }

    private static Element suite(Path file) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (ParserConfigurationException | SAXException unreadable) {
            throw new IllegalStateException(file + " cannot be read", unreadable);
        }
    }

    private static int number(Element suite, String name) {
        return Integer.parseInt(suite.getAttribute(name));
    }
}
