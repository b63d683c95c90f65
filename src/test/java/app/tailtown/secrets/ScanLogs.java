package app.tailtown.secrets;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Looks for secrets in logs: {@code java -cp target/test-classes app.tailtown.secrets.ScanLogs FILE...}; the first is of the tests. Exits with 1 where it finds one. */
public final class ScanLogs {

    private ScanLogs() {}

    public static void main(String[] files) {
        var wrong = wrong(Stream.of(files).map(Path::of).filter(Files::exists).toList());
        wrong.forEach(System.err::println);
        if (!wrong.isEmpty()) System.exit(1);
    }

    /** What is wrong with them, a line each. */
    static List<String> wrong(List<Path> logs) {
        var scan = SecretScan.ofLogs();
        var wrong = new ArrayList<String>();
        if (logs.isEmpty() || !SecretScan.text(logs.getFirst()).contains(Canaries.SENT)) {
            wrong.add("The log of the tests is not whole: the canaries were never sent, or it keeps too little.");
        }
        logs.forEach(log -> scan.in(log).forEach(finding -> wrong.add("A secret in a log: " + finding)));
        return wrong;
    }
}
