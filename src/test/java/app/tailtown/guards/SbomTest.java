package app.tailtown.guards;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.world.Api;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import tools.jackson.databind.JsonNode;

/** The jar says what it is made of. A build with {@code -Dfast} does not ask. */
@EnabledIf("isAsked")
class SbomTest {

    private static final Path BOM = Path.of("target/classes/META-INF/sbom/application.cdx.json");
    private static final Path CLASSPATH = Path.of("target/runtime-classpath");

    /** A row of a table of vendored files: its name, where it is from, its version, its licence, its hash. */
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `([^`]+)` \\| [^|]+ \\| ([^| ]+) \\| [^|]+ \\| `([0-9a-f]{64})` \\|");

    private JsonNode bom;

    static boolean isAsked() {
        return Files.exists(BOM) && Files.exists(CLASSPATH);
    }

    @BeforeEach
    void read() {
        bom = Api.JSON.readTree(Sources.text(BOM));
    }

    private Stream<JsonNode> components() {
        return bom.at("/components").valueStream();
    }

    @Test
    void asvs_15_1_2_every_jar_that_runs_is_listed() {
        var listed = new HashSet<String>();
        components()
                .forEach(c -> listed.add(
                        c.at("/name").asString() + "-" + c.at("/version").asString()));

        assertThat(jars())
                .hasSizeGreaterThan(50)
                .allSatisfy(jar -> assertThat(isListed(jar, listed)).as(jar).isTrue());
    }

    @Test
    void a_jar_that_is_not_listed_is_missed() {
        assertThat(isListed("stowaway-1.0.jar", Set.of("jte-3.2.3"))).isFalse();
        assertThat(isListed("jte-3.2.4.jar", Set.of("jte-3.2.3"))).isFalse();
        assertThat(isListed("jte-3.2.3.jar", Set.of("jte-3.2.3"))).isTrue();
        assertThat(isListed("jte-3.2.3-linux.jar", Set.of("jte-3.2.3"))).isTrue();
    }

    private static List<String> jars() {
        return Arrays.stream(Sources.text(CLASSPATH).strip().split(java.io.File.pathSeparator))
                .map(jar -> Path.of(jar).getFileName().toString())
                .toList();
    }

    /** Behind the version a classifier may stand. */
    private static boolean isListed(String jar, Set<String> listed) {
        return listed.stream().anyMatch(l -> jar.equals(l + ".jar") || jar.startsWith(l + "-"));
    }

    @Test
    void asvs_15_1_2_every_vendored_file_is_listed_as_it_lies_there() {
        for (var table : List.of("src/main/resources/static/vendor/README.md", "src/main/resources/paper/README.md")) {
            var rows = ROW.matcher(Sources.text(Path.of(table))).results().toList();
            assertThat(rows).as(table).isNotEmpty();
            assertThat(rows).allSatisfy(row -> {
                var listed = components()
                        .filter(c -> c.at("/name").asString().equals(row.group(1)))
                        .toList();
                assertThat(listed).as(row.group(1)).hasSize(1);
                assertThat(listed.getFirst().at("/version").asString()).isEqualTo(row.group(2));
                assertThat(listed.getFirst().at("/hashes/0/content").asString()).isEqualTo(row.group(3));
            });
        }
    }

    @Test
    void asvs_15_1_2_each_has_a_version_and_a_licence() {
        assertThat(components()).allSatisfy(c -> {
            assertThat(c.at("/version").asString()).as(c.at("/name").asString()).isNotBlank();
            assertThat(c.at("/licenses/0").isMissingNode())
                    .as(c.at("/purl").asString())
                    .isFalse();
        });
    }
}
