package app.tailtown.operations;

import app.tailtown.golive.Finding;
import app.tailtown.golive.GoLive;
import app.tailtown.golive.Look;
import app.tailtown.golive.boxes.BoxState;
import app.tailtown.golive.boxes.Item;
import app.tailtown.installation.CannotStart;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "doctor",
        description = {
            "Look at the running installation and say how each box of the go-live checklist stands. Changes nothing.",
            "Exit code 0: all is well. 3: nothing fails, but somebody has to say something or this release lacks something. 1: something fails."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class Doctor implements Callable<Integer> {

    private static final int FAILS = 1;
    private static final int ASKS = 3;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final PrintWriter out;

    @Option(names = "--json", description = "For programs.")
    private boolean asJson;

    @Option(
            names = "--production",
            description = "Judge a demo or a programmer's machine as if people's data lay in it.")
    private boolean isStrict;

    @Option(names = "--all", description = "Also what passes.")
    private boolean showsAll;

    @Option(names = "--item", paramLabel = "NUMBER", description = "Only this item.")
    private int item;

    private String environment = "";
    private String schema = "";

    Doctor(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        var installation = Quietly.read();
        environment = installation.kind().toString();
        try (var own = OwnGoLive.open(installation)) {
            schema = asJson ? own.goLive().schema() : "";
            return say(own.goLive().look(isStrict, "command", () -> {}));
        }
    }

    int say(Look look) {
        if (item < 0 || item > GoLive.items().size())
            throw new CannotStart("There is no item " + item + "; they go from 1 to "
                    + GoLive.items().size() + ".");
        var shown = GoLive.items().stream()
                .filter(i -> item == 0 || i.number() == item)
                .toList();
        if (asJson) out.println(json(look, shown));
        else shown.forEach(i -> say(i, look));
        if (!asJson) out.println(summary(look));
        out.flush();
        var of = look.findings().stream()
                .filter(f -> item == 0 || f.item() == item)
                .map(Finding::state)
                .toList();
        if (of.contains(BoxState.FAILS)) return FAILS;
        return of.contains(BoxState.NEEDS_PERSON) || of.contains(BoxState.NOT_BUILT) ? ASKS : 0;
    }

    private void say(Item one, Look look) {
        var findings = look.findings().stream()
                .filter(f -> f.item() == one.number())
                .filter(f -> showsAll || f.state() != BoxState.PASSES && f.state() != BoxState.NOT_APPLICABLE)
                .toList();
        if (findings.isEmpty()) return;
        out.println(one.number() + ". " + one.title());
        findings.forEach(f -> {
            out.println("  %-14s %s %s".formatted(f.state().code(), f.id(), f.text()));
            out.println("                 " + f.evidence());
            if (!f.todo().isEmpty()) out.println("                 → " + f.todo());
        });
    }

    private static String summary(Look look) {
        return look.counts().entrySet().stream()
                .map(e -> e.getValue() + " " + e.getKey().code())
                .collect(Collectors.joining(", ", look.findings().size() + " boxes: ", "."));
    }

    private String json(Look look, List<Item> shown) {
        var items = shown.stream()
                .map(i -> Map.of(
                        "number",
                        i.number(),
                        "title",
                        i.title(),
                        "boxes",
                        look.findings().stream()
                                .filter(f -> f.item() == i.number())
                                .map(Doctor::box)
                                .toList()))
                .toList();
        return JSON.writeValueAsString(Map.of(
                "environment",
                environment,
                "version",
                String.join(" ", new Version().getVersion()),
                "schema",
                schema,
                "began",
                look.began().toString(),
                "ended",
                look.ended().toString(),
                "items",
                items));
    }

    private static Map<String, String> box(Finding finding) {
        return Map.of(
                "id", finding.id(),
                "text", finding.text(),
                "state", finding.state().code(),
                "evidence", finding.evidence(),
                "todo", finding.todo(),
                "book", finding.book(),
                "checkedAt", finding.checkedAt().toString());
    }
}
