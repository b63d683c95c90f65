package app.tailtown.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceRulesTest {

    private static final int MOST_LINES = 250;

    private static List<String> broken(String statement) {
        return brokenIn("booking", statement);
    }

    private static List<String> brokenIn(String module, String statement) {
        return SourceRules.broken(Sources.of(
                "src/main/java/app/tailtown/" + module + "/Planted.java",
                "class Planted { void go() { " + statement + " } }"));
    }

    @Test
    void the_house_keeps_them() {
        assertThat(SourceRules.broken(Sources.under(Path.of("src/main/java")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "try { a(); } catch (Exception e) { }",
                "try { a(); } catch (Throwable e) { log(e); }",
                "try { a(); } catch (IllegalStateException | Exception e) { return; }",
                "jdbc.sql(\"select \" + name);",
                "jdbc.sql(\"select \" + name + \" from pet\");",
                "jdbc.sql(text.strip());",
                "var sql = \"delete from pet where name = '\" + name + \"'\";",
                "var sql = \"select %s from pet\".formatted(name);",
                "var sql = String.format(\"select %s from pet\", name);"
            })
    void a_planted_violation_is_found(String statement) {
        assertThat(broken(statement)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "try { a(); } catch (Exception e) { throw new IllegalStateException(e); }",
                "try { a(); } catch (IllegalStateException e) { }",
                "jdbc.sql(COLUMNS + \" from pet\");",
                "jdbc.sql(\"select \" + COLUMNS + \" from pet\");",
                "jdbc.sql(sql);"
            })
    void what_is_fine_is_left_alone(String statement) {
        assertThat(broken(statement)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"web,0", "database,0", "booking,1", "identity,1"})
    void only_the_edges_may_catch_everything(String module, int found) {
        assertThat(brokenIn(module, "try { a(); } catch (Exception e) { }")).hasSize(found);
    }

    @Test
    void a_method_of_more_than_thirty_lines_is_found() {
        assertThat(broken("a();\n".repeat(SourceRules.MOST_LINES_OF_METHOD - 1)))
                .isEmpty();
        assertThat(broken("a();\n".repeat(SourceRules.MOST_LINES_OF_METHOD))).hasSize(1);
    }

    static Stream<Path> files() {
        return Stream.of(
                        Sources.files(Path.of("src/main/java"), ".java"),
                        Sources.files(Path.of("src/test/java"), ".java"),
                        Sources.files(Path.of("src/main/jte"), ".jte"))
                .flatMap(List::stream);
    }

    @Test
    void no_file_is_longer_than_anybody_reads() {
        assertThat(files().filter(f -> length(f) > MOST_LINES).map(f -> f + ": " + length(f)))
                .isEmpty();
    }

    private static long length(Path file) {
        return Sources.text(file).lines().count();
    }
}
