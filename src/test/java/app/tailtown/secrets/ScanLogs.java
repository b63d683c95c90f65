package app.tailtown.secrets;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks for secrets in logs: {@code java -cp target/test-classes app.tailtown.secrets.ScanLogs FILE...}; the first is of the whole run of the tests, unless
 * {@code --part} stands before it. Exits with 1 where it finds one.
 */
public final class ScanLogs {

    private ScanLogs() {}

    public static void main(String[] files) {
        var isPart = files.length > 0 && files[0].equals("--part");
        var logs = Stream.of(files)
                .skip(isPart ? 1 : 0)
                .map(Path::of)
                .filter(Files::exists)
                .toList();
        var wrong = isPart ? secrets(logs) : wrong(logs);
        wrong.forEach(System.err::println);
        if (!wrong.isEmpty()) System.exit(1);
    }

    /** What is wrong with them, a line each. */
    static List<String> wrong(List<Path> logs) {
        var wrong = new ArrayList<String>();
        if (logs.isEmpty() || !SecretScan.text(logs.getFirst()).contains(Canaries.SENT)) {
            wrong.add("The log of the tests is not whole: the canaries were never sent, or it keeps too little.");
        }
        wrong.addAll(secrets(logs));
        return wrong;
    }

    private static List<String> secrets(List<Path> logs) {
        var scan = SecretScan.ofLogs();
        return logs.stream()
                .flatMap(log -> scan.in(log).stream())
                .map(finding -> "A secret in a log: " + finding)
                .toList();
    }
}
