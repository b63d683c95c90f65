package app.tailtown.guards;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Migrations expand first and contract a release later: while one runs, the last release still serves from the same tables, and nobody waits for a lock.
 * A file that contracts says so in a line {@code -- Contracts: why nothing reads it any more}, one that writes a whole table {@code -- Few rows: why}.
 */
final class MigrationLint {

    private static final Pattern NAME = Pattern.compile("V(\\d{3})__[a-z0-9]+(_[a-z0-9]+)*\\.sql");
    private static final Pattern WAY_BACK = Pattern.compile("(?m)^--.*\\bBack: \\S");
    private static final Pattern CONTRACTS = Pattern.compile("(?m)^-- Contracts: \\S");
    private static final Pattern CREATED = Pattern.compile("create (?:unlogged )?table (?:if not exists )?([a-z_.]+)");
    private static final Pattern INDEX = Pattern.compile(
            "create (?:unique )?index (?!concurrently)(?:if not exists )?(?:[a-z_0-9]+ )?on ([a-z_.]+)");
    private static final Pattern ALTERED = Pattern.compile("alter table (?:only )?([a-z_.]+) ([^;]*)");

    /** What breaks the release that is still serving. */
    private static final Map<String, Pattern> BREAKS_READERS = Map.of(
            "drops a column", Pattern.compile("\\bdrop column\\b"),
            "drops a table", Pattern.compile("\\bdrop (table|schema|view)\\b"),
            "renames", Pattern.compile("\\brename (to|column|constraint)\\b"),
            "changes a type", Pattern.compile("\\balter( column)? [a-z_]+ (set data )?type\\b"));

    /** What locks a table that is full, or refuses rows the serving release still writes. */
    private static final Map<String, Pattern> LOCKS = Map.of(
            "sets not null", Pattern.compile("\\bset not null\\b"),
            "adds a constraint that is not \"not valid\"",
                    Pattern.compile("\\badd (constraint [a-z_0-9]+ )?(check|foreign key|unique|primary key|exclude)\\b"
                            + "(?!.*(not valid|using index))"),
            "adds a column without a default that must not be null",
                    Pattern.compile("\\badd column (?!.*\\bdefault\\b).*\\bnot null\\b"));

    /** What rewrites or scans a full table while it is locked. */
    private static final Map<String, Pattern> REWRITES = Map.of(
            "adds a column whose default is reckoned for each row",
                    Pattern.compile(
                            "\\badd column .*\\bdefault [a-z_.]*(gen_random_uuid|clock_timestamp|random|nextval|uuid[a-z_0-9]*) ?\\("),
            "adds a column that is reckoned for each row",
                    Pattern.compile("\\badd column .*\\bgenerated always as\\b"));

    /** What is asked of whole files since the rules were written; what is older was released. */
    private static final Map<String, Pattern> STRICT = Map.of(
            "drops a function the serving release may call",
                    Pattern.compile("\\bdrop (function|procedure|routine|aggregate|type|domain)\\b"),
            "locks a table while it drops an index", Pattern.compile("\\bdrop index (?!concurrently)"),
            "holds a whole table", Pattern.compile("\\b(lock table|vacuum full|cluster|reindex (?!.*concurrently))\\b"),
            "says how long it waits for a lock, which LockPatience does",
                    Pattern.compile("(^|;) ?set (local )?(lock|statement)_timeout\\b"));

    private static final Pattern CONCURRENTLY = Pattern.compile("[^;]*\\bconcurrently\\b[^;]*;");
    private static final Pattern FILLS = Pattern.compile("(?:^|;) ?(?:update|delete from) (?:only )?([a-z_.]+)");
    private static final Pattern FEW = Pattern.compile("(?m)^-- Few rows: \\S");

    private final List<String> wrong = new ArrayList<>();
    private final int strictFrom;

    private MigrationLint(int strictFrom) {
        this.strictFrom = strictFrom;
    }

    /** @param strictFrom the number of the first file of which all is asked */
    static List<String> broken(Map<String, String> files, int strictFrom) {
        var lint = new MigrationLint(strictFrom);
        lint.names(List.copyOf(new TreeMap<>(files).keySet()));
        new TreeMap<>(files).forEach(lint::file);
        return lint.wrong;
    }

    private void names(List<String> names) {
        var expected = 0;
        for (var name : names) {
            expected++;
            var matcher = NAME.matcher(name);
            if (!matcher.matches()) wrong.add(name + ": is not named V###__what_it_does.sql");
            else if (Integer.parseInt(matcher.group(1)) != expected) wrong.add(name + ": should be number " + expected);
        }
    }

    private void file(String name, String text) {
        if (!WAY_BACK.matcher(text).find()) wrong.add(name + ": has no line that says the way back");
        var sql = statements(text);
        if (!CONTRACTS.matcher(text).find()) found(name, sql, BREAKS_READERS);
        var created = CREATED.matcher(sql).results().map(m -> m.group(1)).collect(Collectors.toSet());
        INDEX.matcher(sql)
                .results()
                .filter(m -> !created.contains(m.group(1)))
                .forEach(m -> wrong.add(name + ": locks " + m.group(1) + " while it builds an index"));
        ALTERED.matcher(sql)
                .results()
                .filter(m -> !created.contains(m.group(1)))
                .forEach(m -> found(name, m.group(2), LOCKS));
        if (name.compareTo("V%03d".formatted(strictFrom)) >= 0) strict(name, text, sql, created);
    }

    private void strict(String name, String text, String sql, Set<String> created) {
        if (!CONTRACTS.matcher(text).find()) found(name, sql, STRICT);
        if (sql.contains("concurrently")
                && !CONCURRENTLY.matcher(sql).replaceAll("").isBlank())
            wrong.add(name + ": does more than what it does concurrently, and would wait for its locks for ever");
        ALTERED.matcher(sql)
                .results()
                .filter(m -> !created.contains(m.group(1)))
                .forEach(m -> found(name, m.group(2), REWRITES));
        if (FEW.matcher(text).find()) return;
        FILLS.matcher(sql)
                .results()
                .filter(m -> !created.contains(m.group(1)))
                .forEach(m -> wrong.add(name + ": writes all of " + m.group(1)
                        + " at once; say \"-- Few rows: why\", or leave it to a job in small steps"));
    }

    private void found(String name, String sql, Map<String, Pattern> rules) {
        new LinkedHashMap<>(rules).forEach((what, pattern) -> {
            if (pattern.matcher(sql).find()) wrong.add(name + ": " + what);
        });
    }

    /** Without comments, bodies of functions and line breaks. */
    private static String statements(String text) {
        return text.replaceAll("--[^\\n]*", " ")
                .replaceAll("(?s)\\$\\$.*?\\$\\$", "''")
                .replaceAll("(?s)begin atomic.*?\\bend;", ";")
                .replaceAll("\\s+", " ")
                .toLowerCase(java.util.Locale.ROOT);
    }
}
