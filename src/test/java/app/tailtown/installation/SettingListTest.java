package app.tailtown.installation;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.installation.SettingList.Setting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One list of settings: what is read, what is documented and what is explained are the same. */
class SettingListTest {

    private static final Path CODE = Path.of("src/main/java");
    private static final Pattern NAMED = Pattern.compile(
            "\"((?:TAILTOWN|S3|SMTP|DATABASE|MAIL|CLAMD|BACKUP_S3|ALERT|LOG|OTEL|SENTRY|MANAGEMENT)_?[A-Z0-9_]*)\"");
    /** Loggers, and what OpenTelemetry says of its own variables. */
    private static final Set<String> OF_OTHERS =
            Set.of("LOGGER", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_SDK_DISABLED");

    private static final Pattern ROW = Pattern.compile("(?m)^\\| ((?:`[A-Z0-9_]+` ?◆?,? ?)+)\\|");
    private static final Pattern IN_ROW = Pattern.compile("`([A-Z0-9_]+)`( ◆)?");

    private static Set<String> listed() {
        return SettingList.all().stream().map(Setting::name).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void what_is_documented_is_listed_and_what_is_listed_is_documented() throws IOException {
        var text = Files.readString(Path.of("docs/operations/README.md"));
        var rows = ROW.matcher(text)
                .results()
                .flatMap(row -> IN_ROW.matcher(row.group(1)).results())
                .toList();
        assertThat(rows.stream().map(r -> r.group(1)).distinct().toList())
                .containsExactlyInAnyOrderElementsOf(listed());
        assertThat(rows.stream()
                        .filter(r -> r.group(2) != null)
                        .map(r -> r.group(1))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(SettingList.all().stream()
                        .filter(Setting::isSecret)
                        .map(Setting::name)
                        .toList());
    }

    @Test
    void what_is_read_is_listed() throws IOException {
        try (var files = Files.walk(CODE)) {
            var read = files.filter(f -> f.toString().endsWith(".java"))
                    .filter(f ->
                            !f.endsWith("SettingList.java") && !f.toString().contains("golive"))
                    .flatMap(f -> NAMED.matcher(text(f)).results().map(m -> m.group(1)))
                    .map(name -> name.replaceAll("_FILE$", ""))
                    .filter(name -> !OF_OTHERS.contains(name))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(listed()).containsAll(read);
        }
    }

    @Test
    void the_example_is_as_it_is_printed_and_sets_nothing() throws IOException {
        var example = Files.readString(Path.of(".env.example"));
        assertThat(example).isEqualTo(SettingList.example());
        assertThat(example.lines()).allMatch(line -> line.isEmpty() || line.startsWith("#"));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
