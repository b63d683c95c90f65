package app.tailtown.guards;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** What {@code docs/operations} says of figures and alerts, and what {@code ops} does with them. */
public final class Runbooks {

    static final Path RULES = Path.of("ops/prometheus/rules");
    static final Path RULE_TESTS = Path.of("ops/prometheus/tests");
    static final Path DASHBOARDS = Path.of("ops/grafana");

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z0-9_]+)` \\|");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,4} (.+)$");
    private static final Pattern METRIC = Pattern.compile(
            "(?<![\\w:\"])(?:up(?=[{)\\s])|(?:tailtown|hikaricp|jvm|process|disk|probe|dbscheduler|logback)[_:][a-zA-Z0-9_:]+)");

    private Runbooks() {}

    /** An alert, and the section that says what to do about it. */
    record Alert(String name, String expression, String runbook) {}

    public static Set<String> toldByEveryProcess() {
        return told("What every process tells");
    }

    public static Set<String> toldWhereBackupsAreKept() {
        return told("What is told where backups are kept");
    }

    private static Set<String> told(String heading) {
        var page = Sources.text(Path.of("docs/operations/monitoring.md"));
        var section = page.substring(page.indexOf("## " + heading)).split("\n## ", -1)[0];
        return ROW.matcher(section).results().map(m -> m.group(1)).collect(Collectors.toSet());
    }

    /** All of them, with what the rules themselves record. */
    static Set<String> known() {
        var all = ROW.matcher(Sources.text(Path.of("docs/operations/monitoring.md")))
                .results()
                .map(m -> m.group(1));
        return Stream.concat(
                        all,
                        rules().map(r -> r.get("record"))
                                .filter(String.class::isInstance)
                                .map(String.class::cast))
                .collect(Collectors.toSet());
    }

    static List<Alert> alerts() {
        return rules().filter(r -> r.containsKey("alert")).map(Runbooks::alert).toList();
    }

    private static Alert alert(Map<?, ?> rule) {
        var said = rule.get("annotations") instanceof Map<?, ?> annotations ? annotations.get("runbook") : "";
        return new Alert(String.valueOf(rule.get("alert")), String.valueOf(rule.get("expr")), String.valueOf(said));
    }

    private static Stream<Map<?, ?>> rules() {
        return Sources.files(RULES, ".yml").stream()
                .flatMap(file -> each(
                        new Yaml().<Map<String, Object>>load(Sources.text(file)).get("groups")))
                .flatMap(group -> each(group.get("rules")));
    }

    private static Stream<Map<?, ?>> each(@Nullable Object list) {
        return list instanceof List<?> all ? all.stream().<Map<?, ?>>map(one -> (Map<?, ?>) one) : Stream.empty();
    }

    /** The figures an expression names, a histogram by its own name. */
    static Set<String> metrics(String expression) {
        return METRIC.matcher(expression)
                .results()
                .map(m -> m.group())
                .map(name -> known().contains(name) ? name : name.replaceFirst("_(bucket|count|sum|max)$", ""))
                .collect(Collectors.toSet());
    }

    /** As GitHub makes the address of a heading. */
    static Set<String> anchors(Path page) {
        return HEADING.matcher(Sources.text(page))
                .results()
                .map(m -> m.group(1)
                        .toLowerCase(java.util.Locale.ROOT)
                        .replaceAll("[^a-z0-9 -]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }
}
