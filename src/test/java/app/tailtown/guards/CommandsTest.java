package app.tailtown.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the documents tell people to run is there and can be run. */
class CommandsTest {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```[a-z]*$(.*?)^```$|`([^`\\n]+)`");
    private static final Pattern COMMAND = Pattern.compile("(?m)(?:^|[\\s(])(bin/[a-z0-9-]+|\\./mvnw)(?=[\\s`)]|$)");

    static List<String> missing(String document) {
        return BLOCK.matcher(document)
                .results()
                .flatMap(b -> COMMAND.matcher(b.group(1) == null ? b.group(2) : b.group(1))
                        .results())
                .map(c -> c.group(1))
                .distinct()
                .filter(c -> !Files.isExecutable(Path.of(c)))
                .toList();
    }

    @Test
    void every_documented_command_exists() {
        var documents = Stream.concat(
                        Stream.of(Path.of("README.md"), Path.of("CONTRIBUTING.md"))
                                .filter(Files::exists),
                        Sources.files(Path.of("docs"), ".md").stream())
                .toList();

        assertThat(documents)
                .allSatisfy(d -> assertThat(missing(Sources.text(d)))
                        .as("commands named in %s", d)
                        .isEmpty());
    }

    @Test
    void a_planted_command_is_missed() {
        assertThat(missing("Run `bin/nothing --now`.")).containsExactly("bin/nothing");
        assertThat(missing("```sh\nbin/check --quick\nbin/nothing\n```")).containsExactly("bin/nothing");
        assertThat(missing("In bin/nothing there is nothing.")).isEmpty();
    }
}
