package app.tailtown.golive;

import static app.tailtown.golive.Breaks.red;

import app.tailtown.golive.Breaks.Break;
import java.time.Duration;
import java.util.stream.Stream;

/** Records that are missing, old, or say that something went wrong. */
final class BreaksOfRecords {

    private BreaksOfRecords() {}

    static Stream<Break> all() {
        return Stream.of(
                red(
                        "the key of staging",
                        h -> h.file(
                                "fingerprints",
                                "environment",
                                "staging",
                                "TAILTOWN_KEY",
                                h.seen().setup().fingerprints().getFirst().print()),
                        "1.2"),
                red("nothing to compare", h -> h.filed.removeIf(f -> f.kind().equals("fingerprints")), "1.2"),
                red("an old key", h -> h.age("key", Duration.ofDays(400)), "1.3"),
                red("an old backup", h -> h.age("backup", Duration.ofDays(2)), "2.6", "5.1", "5.7", "25.9"),
                red("a log nobody archives", h -> h.age("log-archive", Duration.ofHours(3)), "2.6", "5.2"),
                red("kept a week", h -> h.file("backup", "days", "7"), "5.7"),
                red("a drill that found something", h -> h.file("drill", "faults", "2"), "2.7", "5.4"),
                red("an old drill", h -> h.age("drill", Duration.ofDays(40)), "2.7", "5.4"),
                red(
                        "an alert nobody confirmed",
                        h -> h.filed.removeIf(f -> f.kind().equals("alert-confirmed")),
                        "5.6",
                        "11.2",
                        "12.7",
                        "25.10"),
                red(
                        "no load test",
                        h -> h.age("load-test", Duration.ofDays(300)),
                        "14.1",
                        "14.2",
                        "14.3",
                        "14.4",
                        "14.5"),
                red(
                        "a small load test",
                        h -> h.file("load-test", "scale", "0.05", "clients", "5"),
                        "14.1",
                        "14.2",
                        "14.3",
                        "14.4",
                        "14.5"),
                red("no staging", h -> h.age("staging", Duration.ofDays(300)), "16.8", "17.4", "18.1"),
                red("staging is behind", h -> h.file("staging", "version", "0.0.9", "schema", "100"), "18.1"),
                red(
                        "one node, and requests that failed",
                        h -> h.file("deploy", "nodes", "1", "failed", "3"),
                        "16.4",
                        "17.5",
                        "17.7",
                        "23.5"),
                red("never deployed", h -> h.filed.removeIf(f -> f.kind().equals("deploy")), "17.3"),
                red("never gone back", h -> h.filed.removeIf(f -> f.kind().equals("rollback")), "17.6"),
                red("a small migration", h -> h.file("migration-at-size", "rows", "1000"), "18.6"),
                red(
                        "a disaster that took long",
                        h -> h.file("disaster-drill", "faults", "1", "took", "9000", "lost", "900"),
                        "23.2",
                        "23.3",
                        "23.4",
                        "25.12"),
                red("findings", h -> h.file("security-scan", "findings", "1"), "25.5"));
    }
}
