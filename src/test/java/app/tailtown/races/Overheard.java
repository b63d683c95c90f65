package app.tailtown.races;

import app.tailtown.world.Api;
import app.tailtown.world.Api.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * What the application says to PostgreSQL while it answers, written down as scripts of pgbench: whatever is measured beside it is the very same SQL, with the
 * same parameters bound, and cannot fall behind the code.
 */
final class Overheard {

    private static final Pattern STATEMENT = Pattern.compile("(?s)(?:execute [^:]+|statement): (.*)");
    private static final Pattern BOUND = Pattern.compile("\\$(\\d+) = (NULL|'((?:[^']++|'')*+)')");
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");

    /** Of the jobs, which come by at any time. */
    private static final Pattern BESIDE = Pattern.compile("job:|platform\\.job\\b|platform\\.changes_since");

    /** So many different requests are heard of each kind. */
    private static final int TIMES = 20;

    private final JdbcClient superuser;
    private final Path log;

    Overheard(JdbcClient superuser, Path data) {
        this.superuser = superuser;
        this.log = data.resolve("log");
    }

    /** One answer: its statements, and what was bound to the variables in them. */
    record Script(Path file, Map<String, String> variables) {}

    /** Asks some times, and writes a script for each answer. */
    List<Script> scripts(String name, Supplier<Reply> request, Path folder) throws IOException {
        listen("'all'", "'jsonlog'");
        var scripts = new ArrayList<Script>();
        try {
            for (var n = 0; n < TIMES; n++) {
                var from = lines().size();
                var reply = request.get();
                if (reply.status() / 100 != 2) throw new IllegalStateException(reply.status() + " " + reply.body());
                Pause.millis(300);
                var said = lines();
                scripts.add(script(
                        folder.resolve(name + "-" + n + ".sql"), "of" + n + "_", said.subList(from, said.size())));
            }
        } finally {
            listen("default", "default");
        }
        return scripts;
    }

    private void listen(String statements, String destination) {
        superuser.sql("alter system set log_statement = " + statements).update();
        superuser.sql("alter system set log_destination = " + destination).update();
        superuser.sql("select pg_reload_conf()").query((_, _) -> true).single();
        Pause.millis(500);
    }

    /** Whole ones alone: the last may still be written. */
    private List<JsonNode> lines() throws IOException {
        try (Stream<Path> files = Files.list(log)) {
            var newest = files.filter(f -> f.toString().endsWith(".json"))
                    .max(java.util.Comparator.comparing(f -> f.toFile().lastModified()));
            if (newest.isEmpty()) return List.of();
            var text = Files.readString(newest.get());
            return text.substring(0, text.lastIndexOf('\n') + 1)
                    .lines()
                    .map(Api.JSON::readTree)
                    .toList();
        }
    }

    private static Script script(Path file, String prefix, List<JsonNode> said) throws IOException {
        var transactions = new LinkedHashMap<String, List<JsonNode>>();
        for (var line : said) {
            if (!line.path("user").asString().equals("tailtown_app")) continue;
            transactions
                    .computeIfAbsent(line.path("pid").asString(), _ -> new ArrayList<>())
                    .add(line);
        }
        var variables = new LinkedHashMap<String, String>();
        var text = new StringBuilder();
        transactions.values().stream()
                .flatMap(Overheard::withoutJobs)
                .forEach(line -> text.append(statement(line, prefix, variables)));
        if (text.isEmpty()) throw new IllegalStateException("Nothing was heard; see " + file);
        Files.writeString(file, text);
        return new Script(file, variables);
    }

    /** One session does one thing after another, each from its begin to its end. */
    private static Stream<JsonNode> withoutJobs(List<JsonNode> session) {
        var all = new ArrayList<JsonNode>();
        var one = new ArrayList<JsonNode>();
        for (var line : session) {
            var sql = sql(line).strip().toLowerCase(java.util.Locale.ROOT);
            var begins = sql.startsWith("begin");
            // What a job said in no transaction, or in one that began before anybody listened, is not of this one.
            if (begins) one.clear();
            if (begins || !one.isEmpty()) one.add(line);
            if (!sql.equals("commit") && !sql.equals("rollback")) continue;
            if (one.stream().noneMatch(l -> BESIDE.matcher(l.toString()).find())) all.addAll(one);
            one.clear();
        }
        // What is left was not completed when nobody listened any more.
        return all.stream();
    }

    private static String sql(JsonNode line) {
        var matcher = STATEMENT.matcher(line.path("message").asString());
        return matcher.matches() ? matcher.group(1) : "";
    }

    private static String statement(JsonNode line, String prefix, Map<String, String> variables) {
        var sql = sql(line);
        if (sql.isBlank()) return "";
        var bound = BOUND.matcher(line.path("detail").asString(""))
                .results()
                .collect(Collectors.toMap(
                        r -> r.group(1),
                        r -> Objects.requireNonNullElse(r.group(3), "\0").replace("''", "'")));
        return PLACE.matcher(sql).replaceAll(place -> {
                    var value = bound.get(place.group(1));
                    if (value == null)
                        throw new IllegalStateException("Nothing is bound to " + place.group() + " of " + sql);
                    if (value.equals("\0")) return "null";
                    // pgbench knows no empty variable.
                    if (value.isEmpty()) return "''";
                    var name = prefix + variables.size();
                    variables.put(name, value);
                    return Matcher.quoteReplacement(":" + name);
                })
                + ";\n";
    }
}
