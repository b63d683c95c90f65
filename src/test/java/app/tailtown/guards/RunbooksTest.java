package app.tailtown.guards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.tailtown.guards.Runbooks.Alert;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whoever is woken finds what to do, and no rule waits for a figure that nobody tells. */
class RunbooksTest {

    private static final Pattern EXPRESSION = Pattern.compile("\"(?:expr|query)\": \"((?:[^\"\\\\]|\\\\.)*)\"");

    private static List<String> wrong(List<Alert> alerts) {
        var wrong = new ArrayList<String>();
        for (var alert : alerts) {
            var parts = alert.runbook().split("#", -1);
            if (parts.length != 2
                    || !Files.exists(Path.of(parts[0]))
                    || !Runbooks.anchors(Path.of(parts[0])).contains(parts[1]))
                wrong.add(alert.name() + " leads nowhere: " + alert.runbook());
            Runbooks.metrics(alert.expression()).stream()
                    .filter(m -> !Runbooks.known().contains(m))
                    .forEach(m -> wrong.add(alert.name() + " waits for " + m));
        }
        return wrong;
    }

    @Test
    void every_alert_leads_to_what_is_to_be_done_and_names_figures_that_are_told() {
        assertThat(Runbooks.alerts()).hasSizeGreaterThan(20);
        assertThat(wrong(Runbooks.alerts())).isEmpty();
    }

    @Test
    void every_alert_is_tested() {
        var tests = Sources.files(Runbooks.RULE_TESTS, ".yml").stream()
                .map(Sources::text)
                .collect(Collectors.joining("\n"));

        assertThat(Runbooks.alerts())
                .extracting(Alert::name)
                .allSatisfy(name -> assertThat(tests).contains("alertname: " + name + "\n"));
    }

    @Test
    void every_dashboard_shows_what_is_told() {
        var dashboards = Sources.files(Runbooks.DASHBOARDS, ".json");

        assertThat(dashboards).hasSize(3).allSatisfy(file -> {
            var named = EXPRESSION
                    .matcher(Sources.text(file))
                    .results()
                    .flatMap(m -> Runbooks.metrics(m.group(1).replace("\\\"", "\"")).stream())
                    .collect(Collectors.toSet());
            assertThat(named).isNotEmpty().isSubsetOf(Runbooks.known());
        });
    }

    @Test
    void prometheus_and_its_alertmanager_take_what_is_written() throws Exception {
        assumeThat(Path.of("/usr/bin/promtool")).exists();
        assumeThat(Path.of("/usr/bin/amtool")).exists();
        run("promtool", "check", "config", "--syntax-only", "ops/prometheus/prometheus.yml");
        run("promtool", paths(List.of("check", "rules"), Runbooks.RULES));
        run("promtool", paths(List.of("test", "rules"), Runbooks.RULE_TESTS));
        run("amtool", "check-config", "ops/alertmanager/alertmanager.yml");
    }

    private static String[] paths(List<String> before, Path folder) {
        var all = new ArrayList<>(before);
        Sources.files(folder, ".yml").forEach(file -> all.add(file.toString()));
        return all.toArray(String[]::new);
    }

    private static void run(String program, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("/usr/bin/" + program));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
    }

    @Test
    void what_leads_nowhere_and_what_nobody_tells_is_found() {
        var lost = new Alert("Lost", "tailtown_barking_dogs > 3", "docs/operations/troubleshooting.md#no-such-thing");

        assertThat(wrong(List.of(lost))).hasSize(2);
    }
}
