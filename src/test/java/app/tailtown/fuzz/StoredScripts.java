package app.tailtown.fuzz;

import app.tailtown.races.AppProcess;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Writes scripts into every text of a demo of its own and walks through its pages: {@code app.tailtown.fuzz.StoredScripts HOME PAGES REPORT}. Exits with 1 when one ran. */
public final class StoredScripts {

    private static final int TRIES = 12;
    private static final int MOST_FILES = 40;

    private StoredScripts() {}

    /**
     * What was found.
     *
     * @param fields of the API in which a text of the corpus was taken
     * @param shown kinds of pages and files on which one stood
     */
    record Seen(Set<String> fields, Set<String> shown, Set<String> wrong) {
        @Override
        public String toString() {
            return "Scripts in " + fields.size() + " fields, shown on " + shown.size() + " kinds of pages and files: "
                    + shown;
        }
    }

    public static void main(String[] arguments) throws Exception {
        try (var app = AppProcess.ready(Path.of(arguments[0]).toAbsolutePath());
                var report =
                        new PrintStream(Files.newOutputStream(Path.of(arguments[2])), true, StandardCharsets.UTF_8)) {
            var seen = run(app, Integer.parseInt(arguments[1]));
            report.println(seen);
            seen.wrong().forEach(report::println);
            if (!seen.wrong().isEmpty()) System.exit(1);
        }
    }

    static Seen run(AppProcess app, int pages) throws Exception {
        var fuzz = new Fuzz(app.port(), app.token("owner"), 1);
        var fields = fuzz.planting().plant(TRIES, 1);
        try (var walk = new Walk(app.port())) {
            walk.signIn(app.person("owner"));
            walk.go(from(app.resort(), fuzz), pages);
            var shown = new TreeSet<>(walk.marked());
            for (var path : walk.files().stream().limit(MOST_FILES).toList()) {
                if (WrittenFiles.look(path, walk.content(path), walk.wrong())) shown.add(Walk.kind(path));
            }
            return new Seen(fields, shown, walk.wrong());
        }
    }

    private static List<String> from(String resort, Fuzz fuzz) throws IOException {
        var at = "/resorts/" + resort;
        return List.of(
                at + "/today",
                "/customers?search=" + Scripts.MARK,
                "/search?q=" + Scripts.MARK,
                "/search?q=%22%3E%3Cscript%3Ewindow.zq7ran=1%3C/script%3E",
                at + "/board",
                at + "/waitlist",
                at + "/waitlist.csv",
                at + "/day-camp/plans",
                at + "/day-camp/settings",
                at + "/housekeeping",
                at + "/add-ons",
                at + "/kennel-cards",
                at + "/outbox",
                "/duplicates",
                "/customers/" + fuzz.ids().any("customer", new java.util.Random(1)));
    }
}
