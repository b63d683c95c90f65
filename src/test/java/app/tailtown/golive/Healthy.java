package app.tailtown.golive;

import app.tailtown.golive.seen.Answer;
import app.tailtown.golive.seen.Ask;
import app.tailtown.golive.seen.Bookcase;
import app.tailtown.golive.seen.Front;
import app.tailtown.golive.seen.Lazy;
import app.tailtown.golive.seen.Promises;
import app.tailtown.golive.seen.Proof;
import app.tailtown.golive.seen.Pulse;
import app.tailtown.golive.seen.Pulse.Job;
import app.tailtown.golive.seen.Pulse.Schema;
import app.tailtown.golive.seen.Records;
import app.tailtown.golive.seen.Records.Filed;
import app.tailtown.golive.seen.Safety;
import app.tailtown.golive.seen.Seen;
import app.tailtown.golive.seen.Setup;
import app.tailtown.golive.seen.Walls;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A production that lacks nothing, of which a test takes something away. */
final class Healthy {

    static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");

    private static final String ID = "01a23181-bc21-7c52-bfe1-9f1962a76033";

    /** The settings of the process. */
    final Map<String, String> environment = new HashMap<>(Map.of(
            "DATABASE_URL_FILE",
            "/nowhere/database-url",
            "TAILTOWN_KEY_FILE",
            "/nowhere/key",
            "TAILTOWN_ALERTS_URL",
            "https://alerts.example",
            "BACKUP_S3_BUCKET",
            "elsewhere",
            "MANAGEMENT_PORT",
            "9100",
            "LOG_FOLDER",
            "/var/log/tailtown"));

    String databaseUrl = "postgresql://tailtown_app:" + letters(40) + "@db.example:5432/tailtown?sslmode=verify-full";
    String publicUrl = "https://192.0.2.7";
    String kind = "production";

    String tls = "TLSv1.3, TLS_AES_256_GCM_SHA384";
    List<String> powers = List.of();
    int owned;
    List<String> reach = List.of();
    List<String> open = List.of();
    List<String> unaudited = List.of();
    List<String> strangers = List.of();
    final Map<String, String> settings =
            new HashMap<>(Map.of("log_connections", "on", "listen_addresses", "127.0.0.1"));

    final Map<String, Long> constraints = new HashMap<>(Map.of("c", 300L, "f", 200L, "x", 4L));
    List<String> unvalidated = List.of();
    int triggers = 100;
    List<String> disabled = List.of();
    List<String> brokenIndexes = List.of();
    List<String> erasable = List.of();
    Optional<Map<String, Long>> invariants = Optional.of(Map.of("suite-let-twice", 0L));

    double hits = 0.999;
    int connections = 10;
    List<String> endless = List.of();
    Optional<Long> slow = Optional.of(0L);
    final List<Job> jobs = new ArrayList<>(List.of(new Job("forget-old-visits", NOW, 0, NOW.plusSeconds(60))));
    Schema schema = new Schema("112", NOW, 0.1, true);

    final Map<Ask, Answer> answers = new EnumMap<>(Ask.class);
    final List<Filed> filed = new ArrayList<>();
    final Map<String, Integer> classes = new TreeMap<>();
    Set<String> browsers = Set.of("chromium", "firefox");
    String testedBy = "github-actions";
    boolean isProven = true;
    boolean hasBooks = true;
    boolean isStrict;
    Optional<Safety> safety = Optional.empty();
    String figures = String.join(
            "\n",
            "hikaricp_connections_active 1",
            "hikaricp_connections_pending 0",
            "http_server_requests_seconds_count 1",
            "http_server_requests_seconds_bucket 1",
            "tailtown_release 1",
            "jvm_memory_used_bytes 1");

    Healthy() {
        var headers = Map.of(
                "content-security-policy", "default-src 'self'; frame-ancestors 'none'",
                "x-content-type-options", "nosniff",
                "referrer-policy", "same-origin",
                "cross-origin-opener-policy", "same-origin",
                "strict-transport-security", "max-age=31536000",
                "cache-control", "no-store",
                "content-encoding", "gzip");
        answers.put(Ask.PAGE, answer(200, headers, "<main><link href=\"/assets/0123456789abcdef/css/tailtown.css\">"));
        answers.put(Ask.PLAIN, answer(308, Map.of("location", "https://192.0.2.7/sign-in"), ""));
        answers.put(Ask.MISSING, answer(404, Map.of("x-request-id", ID), "<html lang=\"en\"><main>" + ID));
        answers.put(Ask.MISSING_IN_SPANISH, answer(404, Map.of(), "<html lang=\"es\"><main>"));
        answers.put(
                Ask.API,
                answer(
                        401,
                        Map.of(
                                "www-authenticate",
                                "Bearer",
                                "ratelimit-policy",
                                "\"address\";q=1200;w=60",
                                "content-type",
                                "application/problem+json"),
                        "{}"));
        answers.put(Ask.PREFLIGHT, answer(403, Map.of(), ""));
        answers.put(Ask.LARGE, answer(413, Map.of(), ""));
        answers.put(Ask.DOCUMENT, answer(200, Map.of(), "{\"openapi\": \"3.1.0\"}"));
        answers.put(Ask.READY, answer(200, Map.of(), ""));
        answers.put(Ask.LIVE, answer(200, Map.of(), ""));
        answers.put(
                Ask.TOKENS,
                answer(200, Map.of(), "{\"token_endpoint\": \"…\", \"grant_types_supported\": [\"refresh_token\"]}"));
        answers.put(
                Ask.ASSET,
                answer(
                        200,
                        Map.of("cache-control", "max-age=31536000, public, immutable", "content-encoding", "gzip"),
                        "a {}"));
        file("fingerprints", "environment", "staging", "TAILTOWN_KEY", "0000000000000000");
        file("key", "name", "what seals");
        file("backup", "days", "30", "elsewhere", "another region");
        file("log-archive");
        file("drill", "faults", "0", "seconds", "40");
        file("alert-confirmed");
        file(
                "load-test",
                "scale",
                "1",
                "clients",
                "60",
                "peak",
                "2",
                "bottleneck",
                "the processor",
                "database-clients",
                "16");
        file("staging", "version", "0.1.0", "schema", "112");
        file("deploy", "version", "0.1.0", "nodes", "2", "failed", "0", "told", "the channel of operators");
        file("rollback", "version", "0.0.9");
        file("migration-at-size", "rows", "1000000", "lock-ms", "12");
        file("disaster-drill", "faults", "0", "took", "300", "lost", "3");
        file("security-scan", "findings", "0");
        NamedTests.all().forEach(name -> classes.put(name.endsWith(".") ? name + "SomeTest" : name, 3));
    }

    /** A password that is as long, of many different letters. */
    static String letters(int length) {
        return "a"
                .repeat(length)
                .chars()
                .collect(
                        StringBuilder::new,
                        (text, a) -> text.append((char) (a + text.length() * 7 % 26)),
                        StringBuilder::append)
                .toString();
    }

    static Answer answer(int status, Map<String, String> headers, String body) {
        return answer(status, headers, body, Duration.ofMillis(40), Optional.of(NOW.plus(Duration.ofDays(60))));
    }

    static Answer answer(int status, Map<String, String> headers, String body, Duration took, Optional<Instant> until) {
        var all = new LinkedHashMap<String, List<String>>();
        headers.forEach((name, value) -> all.put(name, List.of(value)));
        return new Answer(
                status,
                all,
                headers.containsKey("content-encoding") ? zipped(body) : body.getBytes(StandardCharsets.UTF_8),
                took,
                until,
                "TLSv1.3");
    }

    private static byte[] zipped(String body) {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var zip = new java.util.zip.GZIPOutputStream(bytes)) {
            zip.write(body.getBytes(StandardCharsets.UTF_8));
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    /** The same answer with another header. */
    void answersWith(Ask ask, String header, String value) {
        var was = java.util.Objects.requireNonNull(answers.get(ask));
        var headers = new LinkedHashMap<>(was.headers());
        headers.put(header, List.of(value));
        answers.put(
                ask, new Answer(was.status(), headers, was.body(), was.took(), was.certificateUntil(), was.protocol()));
    }

    void file(String kind, String... facts) {
        var all = new TreeMap<String, String>();
        for (var i = 0; i < facts.length; i += 2) all.put(facts[i], facts[i + 1]);
        filed.removeIf(f -> f.kind().equals(kind));
        filed.add(new Filed(kind, NOW.minusSeconds(600), "bin/ops", all));
    }

    /** As if it had been recorded so long ago. */
    void age(String kind, Duration age) {
        filed.replaceAll(f -> f.kind().equals(kind) ? new Filed(kind, NOW.minus(age), f.by(), f.facts()) : f);
    }

    Seen seen() {
        var setup = new Setup(Installed.as(kind, databaseUrl, publicUrl), environment);
        var proof = isProven
                ? Optional.of(new Proof("abc", NOW, testedBy, "", 10, 0, classes, browsers))
                : Optional.<Proof>empty();
        return new Seen(
                NOW,
                isStrict,
                setup,
                Lazy.of(() -> new Walls(tls, powers, owned, reach, 119, open, unaudited, strangers, settings)),
                Lazy.of(() -> new Promises(
                        constraints, unvalidated, triggers, disabled, brokenIndexes, erasable, invariants)),
                Lazy.of(() -> new Pulse(hits, 0, connections, 100, endless, slow, 1, jobs, schema)),
                Lazy.of(() -> new Front(answers::get)),
                Lazy.of(() -> safety),
                Lazy.of(() -> proof),
                Lazy.of(() -> new Records(filed)),
                Lazy.of(() -> figures),
                name -> hasBooks ? Bookcase.read(name) : Optional.empty());
    }
}
