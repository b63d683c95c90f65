package app.tailtown.races;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The same statements without us: PostgreSQL's own load client on the same database. */
record PgBench(AppProcess app, Path logs) {

    Optional<Load.Measured> run(Path script, Map<String, String> variables, int clients, int seconds) throws Exception {
        return run(script.getFileName().toString(), List.of(script), variables, clients, seconds);
    }

    Optional<Load.Measured> run(String name, List<Overheard.Script> heard, int clients, int seconds) throws Exception {
        var variables = new HashMap<String, String>();
        heard.forEach(script -> variables.putAll(script.variables()));
        return run(name, heard.stream().map(Overheard.Script::file).toList(), variables, clients, seconds);
    }

    /** One of the scripts each time, whichever; nothing when the machine has no {@code pgbench}. */
    Optional<Load.Measured> run(
            String name, List<Path> scripts, Map<String, String> variables, int clients, int seconds) throws Exception {
        var command = new ArrayList<>(List.of("pgbench", "-n", "-M", "prepared", "-h", "127.0.0.1"));
        command.addAll(List.of("-p", app.databasePort(), "-U", "tailtown_app"));
        for (var script : scripts) command.addAll(List.of("-f", script.toString()));
        command.addAll(List.of("-c", "" + clients, "-j", "" + Math.min(clients, 2), "-T", "" + seconds));
        var prefix = "pgbench-" + name + "-" + clients;
        command.addAll(List.of("-l", "--log-prefix=" + logs.resolve(prefix)));
        variables.forEach((of, value) -> command.addAll(List.of("-D", of + "=" + value)));
        command.add("tailtown");
        var builder = new ProcessBuilder(command);
        builder.environment().put("PGPASSWORD", app.secret("tailtown_app"));
        builder.environment().put("PGOPTIONS", "-c search_path=tenant,platform,public");
        builder.redirectErrorStream(true)
                .redirectOutput(logs.resolve(prefix + ".out").toFile());
        try {
            if (builder.start().waitFor() != 0) {
                throw new IllegalStateException(Files.readString(logs.resolve(prefix + ".out")));
            }
        } catch (IOException missing) {
            Bench.say("pgbench is not on the PATH, so there is nothing to compare with");
            return Optional.empty();
        }
        return Optional.of(measured(prefix, seconds));
    }

    /** Third column of its log: microseconds of one transaction. */
    private Load.Measured measured(String prefix, int seconds) throws IOException {
        try (Stream<Path> files = Files.list(logs)) {
            var nanos = files.filter(f -> f.getFileName().toString().matches("\\Q" + prefix + "\\E\\.\\d+(\\.\\d+)?"))
                    .flatMap(PgBench::lines)
                    .map(line -> Long.parseLong(line.split(" ", -1)[2]) * 1000)
                    .toList();
            return Load.Measured.of(nanos, seconds);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
