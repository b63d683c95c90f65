package app.tailtown.operations;

import app.tailtown.golive.seen.Records.Filed;
import app.tailtown.installation.CannotStart;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "record",
        description =
                "Write down that something was done to this installation, so that the go-live checklist knows of it.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class RecordCommand implements Runnable {

    private static final int MOST = 100;
    private static final int LONGEST_NAME = 120;

    /** What a record has to say to be worth anything. */
    private static final Map<String, Set<String>> NEEDED = Map.ofEntries(
            Map.entry("backup", Set.of("days")),
            Map.entry("log-archive", Set.of()),
            Map.entry("drill", Set.of("faults", "seconds")),
            Map.entry("disaster-drill", Set.of("faults", "took", "lost")),
            Map.entry("fingerprints", Set.of("environment", "TAILTOWN_KEY")),
            Map.entry("staging", Set.of("version", "schema")),
            Map.entry("deploy", Set.of("version", "nodes")),
            Map.entry("rollback", Set.of("version")),
            Map.entry("migration-at-size", Set.of("rows", "lock-ms")),
            Map.entry("load-test", Set.of("scale", "clients", "peak", "database-clients", "bottleneck")),
            Map.entry("security-scan", Set.of("findings")));

    private final PrintWriter out;

    @Parameters(
            index = "0",
            paramLabel = "KIND",
            description = "What: backup, drill, load-test, deploy, staging, … as the book of the checklist lists them.")
    private String kind = "";

    @Parameters(index = "1..*", paramLabel = "NAME=VALUE", description = "What came of it.")
    private List<String> facts = new ArrayList<>();

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "A JSON object with what came of it, or a file that ends with one in a line.")
    private @Nullable Path from;

    @Option(
            names = "--by",
            paramLabel = "WHO",
            description = "Who or what did it; whoever runs this, if nobody is named.")
    private String by = System.getProperty("user.name", "somebody");

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "When, as 2026-11-30T08:00:00Z; now, if nothing is said.")
    private String at = "";

    RecordCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void run() {
        var needed = Optional.ofNullable(NEEDED.get(kind))
                .orElseThrow(() -> new CannotStart(
                        kind + " is no kind of record: " + String.join(", ", new TreeSet<>(NEEDED.keySet())) + "."));
        if (by.isBlank() || by.length() > LONGEST_NAME) throw new CannotStart("--by has 1 to 120 characters.");
        var record = new Filed(kind, moment(), by, all());
        var missing = needed.stream()
                .filter(fact -> record.fact(fact).isBlank())
                .sorted()
                .toList();
        if (!missing.isEmpty())
            throw new CannotStart(
                    "A record of a " + kind + " says " + String.join(", ", missing) + " as well: name=value.");
        try (var own = OwnGoLive.open(Quietly.read())) {
            own.goLive().file(record);
        }
        out.println("Recorded: %s by %s at %s %s".formatted(kind, by, record.at(), record.facts()));
    }

    private Instant moment() {
        try {
            var now = Clock.systemUTC().instant();
            var moment = at.isEmpty() ? now : Instant.parse(at);
            if (moment.isAfter(now)) throw new CannotStart("--at " + at + " has not come yet.");
            return moment;
        } catch (DateTimeParseException unreadable) {
            throw new CannotStart("--at " + at + " must look like 2026-11-30T08:00:00Z.", unreadable);
        }
    }

    private Map<String, String> all() {
        var found =
                new TreeMap<>(Optional.ofNullable(from).map(RecordCommand::read).orElse(Map.of()));
        for (var fact : facts) {
            var equals = fact.indexOf('=');
            if (equals < 1) throw new CannotStart(fact + " must look like name=value.");
            found.put(fact.substring(0, equals), fact.substring(equals + 1));
        }
        if (found.size() > MOST) throw new CannotStart("A record has at most " + MOST + " facts.");
        return found;
    }

    /** Of an object what is text, number or yes and no: the file is one, or its last line is. */
    private static Map<String, String> read(Path file) {
        try {
            var text = Files.readString(file).strip();
            var last = text.startsWith("{") ? text : text.substring(text.lastIndexOf('\n') + 1);
            var found = new TreeMap<String, String>();
            JsonMapper.builder().build().readTree(last).properties().stream()
                    .filter(e -> e.getValue().isValueNode())
                    .forEach(e -> found.put(e.getKey(), text(e.getValue())));
            return found;
        } catch (IOException | JacksonException unreadable) {
            throw new CannotStart(
                    file + " cannot be read, or is no JSON object and does not end with one.", unreadable);
        }
    }

    private static String text(JsonNode value) {
        return value.asString();
    }
}
