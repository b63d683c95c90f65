package app.tailtown.golive;

import app.tailtown.golive.seen.Ask;
import app.tailtown.golive.seen.Pulse.Job;
import app.tailtown.golive.seen.Pulse.Schema;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What breaks which boxes. */
final class Breaks {

    private Breaks() {}

    /** @param boxes that are red then */
    record Break(String what, List<String> boxes, Consumer<Healthy> how) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Break> all() {
        return Stream.of(build(), settings(), database(), front(), BreaksOfRecords.all())
                .flatMap(s -> s);
    }

    static Break red(String what, Consumer<Healthy> how, String... boxes) {
        return new Break(what, List.of(boxes), how);
    }

    private static Stream<Break> build() {
        return Stream.of(
                red(
                        "built without its tests",
                        h -> h.isProven = false,
                        "1.1",
                        "1.3",
                        "1.5",
                        "1.6",
                        "3.4",
                        "3.6",
                        "4.1",
                        "4.2",
                        "4.3",
                        "4.4",
                        "4.6",
                        "9.4",
                        "10.5",
                        "10.6",
                        "11.3",
                        "12.6",
                        "13.3",
                        "13.6",
                        "14.6",
                        "15.1",
                        "15.2",
                        "15.3",
                        "15.4",
                        "15.5",
                        "15.6",
                        "15.7",
                        "17.1",
                        "17.2",
                        "18.2",
                        "18.4",
                        "19.2",
                        "20.1",
                        "20.2",
                        "20.4",
                        "20.8",
                        "25.6"),
                red(
                        "built without the books",
                        h -> h.hasBooks = false,
                        "5.5",
                        "11.5",
                        "14.7",
                        "18.3",
                        "21.1",
                        "21.2",
                        "21.3",
                        "21.4",
                        "21.5",
                        "21.6",
                        "21.7",
                        "21.8",
                        "22.1",
                        "22.3",
                        "22.4",
                        "22.5",
                        "23.1",
                        "24.1"),
                red("stories left out", h -> h.classes.keySet().removeIf(c -> c.startsWith("stories.")), "15.1"),
                red("text in the log", h -> h.environment.put("LOG_FORMAT", "text"), "13.1"),
                red("nobody keeps the log", h -> h.environment.remove("LOG_FOLDER"), "13.7"),
                red(
                        "figures told nowhere",
                        h -> h.environment.remove("MANAGEMENT_PORT"),
                        "9.3",
                        "9.5",
                        "11.4",
                        "12.1",
                        "12.2",
                        "12.4"),
                red("no figures", h -> h.figures = "", "9.3", "9.5", "11.4", "12.1", "12.2", "12.4"),
                red("one browser", h -> h.browsers = Set.of("chromium"), "15.5"),
                red("tested by hand", h -> h.testedBy = "by hand", "17.1", "17.2"));
    }

    private static Stream<Break> settings() {
        return Stream.of(
                red("a secret in the environment", h -> h.environment.put("TAILTOWN_KEY", "…"), "1.4"),
                red(
                        "a short password",
                        h -> h.databaseUrl = h.databaseUrl.replace(Healthy.letters(40), Healthy.letters(20)),
                        "2.1"),
                red("a demo's debugging", h -> h.environment.put("LOGGING_LEVEL_ROOT", "debug"), "13.2"),
                red(
                        "a programmer's machine",
                        h -> {
                            h.kind = "development";
                            h.isStrict = true;
                        },
                        "16.2"),
                red(
                        "nobody is told",
                        h -> h.environment.remove("TAILTOWN_ALERTS_URL"),
                        "5.6",
                        "11.1",
                        "11.2",
                        "12.7",
                        "19.5",
                        "25.10",
                        "25.11"),
                red(
                        "no bucket elsewhere",
                        h -> {
                            h.environment.remove("BACKUP_S3_BUCKET");
                            h.file("backup", "days", "30");
                        },
                        "5.3"),
                red("an unknown name", h -> h.publicUrl = "https://nowhere.invalid", "16.7"));
    }

    private static Stream<Break> database() {
        return Stream.of(
                red("a line in plain", h -> h.tls = "", "2.2"),
                red("it listens to all", h -> h.settings.put("listen_addresses", "*"), "2.3"),
                red("the app is a superuser", h -> h.powers = List.of("superuser"), "2.4"),
                red("a table without audit", h -> h.unaudited = List.of("pet"), "2.5", "7.3"),
                red("nobody logs who connects", h -> h.settings.put("log_connections", "off"), "2.5"),
                red("a rule that does not hold", h -> h.unvalidated = List.of("planted"), "7.1"),
                red("pets can be deleted", h -> h.erasable = List.of("pet"), "7.2"),
                red("no rules", h -> h.constraints.remove("c"), "7.4"),
                red("a trigger is off", h -> h.disabled = List.of("audit on pet"), "7.5"),
                red("a promise is broken", h -> h.invariants = Optional.of(Map.of("suite-let-twice", 1L)), "7.6"),
                red("nobody counts promises", h -> h.invariants = Optional.empty(), "7.6"),
                red("read from disk", h -> h.hits = 0.8, "8.2"),
                red("no connections left", h -> h.connections = 95, "9.1"),
                red("no end of waiting", h -> h.endless = List.of("lock_timeout 0 ms"), "9.2"),
                red("slow statements", h -> h.slow = Optional.of(2L), "12.3", "25.3"),
                red("nobody counts statements", h -> h.slow = Optional.empty(), "12.3", "25.3"),
                red("half an index", h -> h.brokenIndexes = List.of("planted"), "20.3"),
                red("a migration failed", h -> h.schema = new Schema("112", Healthy.NOW, 0.1, false), "18.5"),
                red("a job fails", h -> h.jobs.add(new Job("forget-changes", Healthy.NOW, 4, Healthy.NOW)), "24.3"),
                red(
                        "a job waits",
                        h -> h.jobs.add(
                                new Job("forget-changes", Healthy.NOW, 0, Healthy.NOW.minus(Duration.ofHours(5)))),
                        "24.3"));
    }

    private static Stream<Break> front() {
        return Stream.of(
                red(
                        "limits nobody meets",
                        h -> h.answersWith(Ask.API, "ratelimit-policy", "\"address\";q=1200000;w=60"),
                        "3.1",
                        "25.8"),
                red("no limits said", h -> h.answersWith(Ask.API, "ratelimit-policy", ""), "3.1", "25.8"),
                red(
                        "every site is let in",
                        h -> h.answersWith(Ask.PREFLIGHT, "access-control-allow-origin", "*"),
                        "3.2"),
                red("the API is open", h -> h.answers.put(Ask.API, Healthy.answer(200, Map.of(), "[]")), "3.3", "19.3"),
                red("no tokens again", h -> h.answers.put(Ask.TOKENS, Healthy.answer(404, Map.of(), "")), "3.5"),
                red(
                        "plain is answered",
                        h -> h.answers.put(Ask.PLAIN, Healthy.answer(200, Map.of(), "<main>")),
                        "3.7",
                        "25.7"),
                red(
                        "inline scripts",
                        h -> h.answersWith(Ask.PAGE, "content-security-policy", "default-src 'self' 'unsafe-inline'"),
                        "3.8"),
                red("no HSTS", h -> h.answersWith(Ask.PAGE, "strict-transport-security", ""), "3.8"),
                red("megabytes are taken", h -> h.answers.put(Ask.LARGE, Healthy.answer(200, Map.of(), "")), "4.5"),
                red("no document", h -> h.answers.put(Ask.DOCUMENT, Healthy.answer(404, Map.of(), "")), "4.6"),
                red("pages are kept", h -> h.answersWith(Ask.PAGE, "cache-control", "public, max-age=60"), "8.3"),
                red("assets are not", h -> h.answersWith(Ask.ASSET, "cache-control", "no-cache"), "8.3", "10.4"),
                red(
                        "assets without a version",
                        h -> h.answers.put(Ask.PAGE, Healthy.answer(200, Map.of(), "<link href=\"/tailtown.css\">")),
                        "8.6",
                        "10.3"),
                red("an error page without its id", h -> h.answersWith(Ask.MISSING, "x-request-id", ""), "13.5"),
                red(
                        "a stack trace",
                        h -> h.answers.put(
                                Ask.MISSING, Healthy.answer(500, Map.of(), "NullPointerException at app.tailtown.web")),
                        "19.1"),
                red("English for all", h -> h.answers.put(Ask.MISSING_IN_SPANISH, h.answers.get(Ask.MISSING)), "19.4"),
                red("not ready", h -> h.answers.put(Ask.READY, Healthy.answer(503, Map.of(), "")), "16.5"),
                red(
                        "a certificate runs out",
                        h -> h.answers.put(
                                Ask.PAGE,
                                Healthy.answer(
                                        200,
                                        Map.of(),
                                        "",
                                        Duration.ZERO,
                                        Optional.of(Healthy.NOW.plus(Duration.ofDays(5))))),
                        "16.6"),
                red(
                        "a heavy page",
                        h -> h.answers.put(Ask.PAGE, Healthy.answer(200, Map.of(), "x".repeat(300_000))),
                        "20.7"),
                red(
                        "a slow page",
                        h -> h.answers.put(
                                Ask.PAGE, Healthy.answer(200, Map.of(), "", Duration.ofSeconds(3), Optional.empty())),
                        "25.1"),
                red(
                        "a slow API",
                        h -> h.answers.put(
                                Ask.API, Healthy.answer(401, Map.of(), "", Duration.ofSeconds(1), Optional.empty())),
                        "25.2"));
    }
}
