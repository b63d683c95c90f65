package app.tailtown.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A record that says too little is refused before anything is asked of a database. */
class RecordCommandTest {

    private static String refused(String... arguments) {
        var said = new StringWriter();
        var outcome = CommandLineFace.run(
                new PrintWriter(said),
                new PrintWriter(said, true),
                Stream.concat(Stream.of("record"), Stream.of(arguments)).toArray(String[]::new));
        assertThat(outcome.exitCode()).isEqualTo(2);
        return said.toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            key                                    | key is no kind of record
            alert-confirmed                        | alert-confirmed is no kind of record
            drill faults=0                         | says seconds as well
            rollback version=                      | says version as well
            deploy nodes                           | nodes must look like name=value
            rollback version=1 --at tomorrow       | must look like 2026-11-30T08:00:00Z
            rollback version=1 --at 2199-01-01T00:00:00Z | has not come yet
            rollback --from nowhere.json           | cannot be read
            """)
    void it_says_what_is_missing(String arguments, String sentence) {
        assertThat(refused(arguments.split(" "))).contains(sentence);
    }
}
