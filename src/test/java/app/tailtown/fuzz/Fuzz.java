package app.tailtown.fuzz;

import app.tailtown.races.AppProcess;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Calls the API of a demo of its own on this machine as often as one likes: {@code app.tailtown.fuzz.Fuzz HOME CALLS SEED REPORT}. Exits with 1 when it finds something. */
public final class Fuzz {

    private static final int AT_ONCE = 4;
    private static final int ROUNDS_TO_LEARN = 3;

    private final Wire wire;
    private final Document document;
    private final List<Document.Operation> operations;
    private final Ids ids = new Ids();
    private final Ids foreign = new Ids();
    private final Findings findings = new Findings();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final long seed;

    Fuzz(int port, String token, long seed) throws IOException {
        this.wire = new Wire(port, token);
        this.seed = seed;
        var nowhere = new Document(Values.JSON.createObjectNode());
        var said = new Document.Operation("GET", "/api/v1/openapi.json", nowhere.root());
        this.document = new Document(wire.send(new Call(said, "GET", said.path(), "", new byte[0], List.of()))
                .json());
        this.operations = document.operations();
    }

    public static void main(String[] arguments) throws Exception {
        var seed = Long.parseLong(arguments[2]);
        try (var app = AppProcess.ready(Path.of(arguments[0]).toAbsolutePath());
                var report =
                        new PrintStream(Files.newOutputStream(Path.of(arguments[3])), true, StandardCharsets.UTF_8)) {
            var findings = run(app, Integer.parseInt(arguments[1]), seed);
            report.println("Seed " + seed + ": " + findings);
            findings.wrong().forEach(report::println);
            if (!findings.wrong().isEmpty()) System.exit(1);
        }
    }

    /** So many calls as the owner of the demo's first company, who knows ids of the second one too. */
    static Findings run(AppProcess app, int calls, long seed) throws Exception {
        var fuzz = new Fuzz(app.port(), app.token("owner"), seed);
        fuzz.learn(fuzz.wire, fuzz.ids);
        fuzz.learn(new Wire(app.port(), app.foreignToken("owner")), fuzz.foreign);
        fuzz.call(calls);
        return fuzz.findings;
    }

    /** What writes texts into this demo, which knows its ids. */
    Planting planting() throws IOException {
        learn(wire, ids);
        return new Planting(document, wire, ids);
    }

    Ids ids() {
        return ids;
    }

    /** Which ids there are, by asking for everything that can be asked. */
    private void learn(Wire as, Ids known) throws IOException {
        for (var round = 0; round < ROUNDS_TO_LEARN; round++) {
            for (var operation : operations) {
                if (!operation.method().equals("GET")) continue;
                var random = new Random(round);
                var values = new Values(document, known, today, random);
                var call = new Calls(document, values, known, known, random).right(operation);
                var answer = as.send(call);
                if (answer.isOk() && answer.isJson()) known.learn(operation.path(), answer.json());
            }
        }
    }

    private void call(int calls) throws Exception {
        var next = new AtomicInteger();
        try (var workers = Executors.newFixedThreadPool(AT_ONCE)) {
            var all = IntStream.range(0, AT_ONCE)
                    .mapToObj(_ -> workers.submit(() -> {
                        for (var i = next.getAndIncrement(); i < calls; i = next.getAndIncrement()) once(i);
                        return null;
                    }))
                    .toList();
            for (var each : all) each.get();
        }
    }

    private void once(int number) throws IOException {
        var random = new Random(seed * 1_000_003 + number);
        var values = new Values(document, ids, today, random);
        var operation = operations.get(number % operations.size());
        var call = new Calls(document, values, ids, foreign, random).of(operation);
        try {
            var answer = wire.send(call);
            findings.count(answer);
            new Judge(document).faults(call, answer).forEach(f -> findings.add(f, call, answer.text()));
            if (answer.isOk() && answer.isJson()) ids.learn(operation.path(), answer.json());
        } catch (HttpTimeoutException e) {
            findings.add("HIGH no answer in thirty seconds", call, "");
        } catch (IOException e) {
            findings.countCut();
        }
    }
}
