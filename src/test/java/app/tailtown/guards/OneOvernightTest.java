package app.tailtown.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How many sleep here tonight is said in one place: {@code tenant.overnight}. No other statement counts lets or suites by their nights. */
class OneOvernightTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    /** What reads lets or stays of one night and counts or sums them up. */
    private static final Pattern COUNTED = Pattern.compile(
            "(?is)count\\((?:distinct )?[a-z]*\\.?(?:suite_id|pet_id|let_id|\\*)\\)[^;]*?\\blet(?:_pet)?\\b[^;]*?arrives_on <= [^;]*?departs_on > ");

    private static final String DEFINED_IN = "V025__overnight.sql";

    @Test
    void nobody_else_counts_the_nights_of_lets() {
        var own = Stream.concat(Sources.files(SOURCES, ".java").stream(), Sources.files(MIGRATIONS, ".sql").stream())
                .filter(file -> !file.endsWith(DEFINED_IN))
                .filter(file -> statements(Sources.text(file)).stream().anyMatch(this::counts))
                .toList();

        assertThat(own).isEmpty();
    }

    @Test
    void one_that_does_is_found() {
        assertThat(counts("""
                select count(distinct l.suite_id) from let l
                 where l.resort_id = :resort and l.released_at is null and l.arrives_on <= :night and l.departs_on > :night""")).isTrue();
        assertThat(counts("select * from overnight_counts(:resort, :night, :now)"))
                .isFalse();
    }

    private static List<String> statements(String text) {
        return Stream.of(text.split("\"\"\"|\\);|;\\n")).toList();
    }

    private boolean counts(String statement) {
        return COUNTED.matcher(statement).find();
    }
}
