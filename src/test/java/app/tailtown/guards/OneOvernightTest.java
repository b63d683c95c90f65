package app.tailtown.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many sleep here tonight is said in one place: {@code tenant.overnight}. No other statement counts lets or suites by their nights. */
class OneOvernightTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    /** What a statement that counts the guests of one night has, all four in any order; the statement is read as {@link #plain} makes it. */
    private static final List<Pattern> COUNTED = Stream.of(
                    "\\b(count|sum)\\(",
                    "(\\b(from|join) (lateral |only )?|,)(tenant\\.)?let(_pet)?\\b",
                    "arrives_on<=|>=(\\w+\\.)?arrives_on\\b|\\bbetween (\\w+\\.)?arrives_on\\b|\\bspan@>|<@(\\w+\\.)?span\\b",
                    "departs_on>(?!=)|<(\\w+\\.)?departs_on\\b|\\band (\\w+\\.)?departs_on-|\\bspan@>|<@(\\w+\\.)?span\\b")
            .map(Pattern::compile)
            .toList();

    private static final String DEFINED_IN = "V025__overnight.sql";

    @Test
    void nobody_else_counts_the_nights_of_lets() {
        var own = Stream.concat(Sources.files(SOURCES, ".java").stream(), Sources.files(MIGRATIONS, ".sql").stream())
                .filter(file -> !file.endsWith(DEFINED_IN))
                .filter(file -> statements(Sources.text(file)).stream().anyMatch(OneOvernightTest::counts))
                .toList();

        assertThat(own).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                select count(distinct l.suite_id) from let l
                 where l.resort_id = :resort and l.released_at is null and l.arrives_on <= :night and l.departs_on > :night""",
                "SELECT COUNT( DISTINCT stay.suite_id )\n  FROM tenant.let AS stay\n WHERE stay.arrives_on<=:night AND stay.departs_on>:night",
                "select count (*) from suite s join\n let_pet p using (suite_id) where :day >= p.arrives_on and :day < p.departs_on",
                "select n.day, (select count(x.pet_id) from let_pet x where n.day between x.arrives_on and x.departs_on - 1) from night n",
                "with n as (select * from let where departs_on > $1 -- leaves later\n and arrives_on <= $1) select sum(pets) from n",
                "select count(1) from suite s, let l where l.suite_id = s.id and l.span @> :now",
                "select count(1) from let l where :now::timestamptz <@ l.span"
            })
    void one_that_does_is_found_however_it_is_spelled(String statement) {
        assertThat(counts(statement)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from overnight_counts(:resort, :night, :now)",
                "select l.id from let l where l.arrives_on <= :night and l.departs_on > :night",
                "select count(*) from reservation r where r.arrives_on <= :day and r.departs_on > :day",
                "select count(*) from let l where l.arrives_on <= :until and l.departs_on >= :from"
            })
    void what_does_not_is_left_alone(String statement) {
        assertThat(counts(statement)).isFalse();
    }

    @Test
    void one_that_is_put_together_from_constants_is_found() {
        var source =
                "sql(\"\"\"\nselect count(*) from let l\\s\"\"\" + REACH + \"\"\"\nand l.arrives_on <= ? and l.departs_on > ?\"\"\");";
        assertThat(statements(source)).anyMatch(OneOvernightTest::counts);
    }

    /** Of a source or a migration; what a constant stands between is one. */
    private static List<String> statements(String text) {
        var whole = text.replaceAll("\"\"\"\\s*\\+\\s*[\\w.]+\\s*\\+\\s*\"\"\"", " ");
        return Stream.of(whole.split("\"\"\"|\\);|;\\n")).toList();
    }

    private static boolean counts(String statement) {
        var plain = plain(statement);
        return COUNTED.stream().allMatch(part -> part.matcher(plain).find());
    }

    /** Without comments, in lower case, with one space between words and none beside a sign. */
    private static String plain(String statement) {
        return statement
                .replaceAll("--[^\\n]*", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .replaceAll(" ?([^\\w\\s.:]+) ?", "$1");
    }
}
