package app.tailtown.golive.items;

import app.tailtown.backups.Backups;
import app.tailtown.backups.Drill;
import app.tailtown.golive.boxes.Box;
import app.tailtown.golive.boxes.Item;
import app.tailtown.golive.boxes.Verdict;
import app.tailtown.golive.seen.Safety;
import app.tailtown.golive.seen.Seen;
import app.tailtown.installation.EnvironmentKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/** Item 5. */
final class Backup {

    static final Duration DAILY = Duration.ofHours(26);
    private static final Duration CLOSE = Duration.ofMinutes(5);
    private static final Duration MONTH = Duration.ofDays(31);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final String HOW =
            "bin/tailtown backup; look at why none was made by itself: docs/operations/backups.md";
    private static final String ELSEWHERE =
            "Let whatever backs the database up say so each time: tailtown record backup (docs/operations/go-live.md).";

    private Backup() {}

    static Item item() {
        return Item.of(
                5,
                "Backup Strategy",
                Box.looked("Set up automated daily backups", "backups", Backup::daily),
                Box.looked("Enable point-in-time recovery (PITR)", "backups", Backup::anyMoment),
                Box.looked("Store backups in different region/location", "backups", Backup::elsewhere),
                Box.looked("Test backup restoration monthly", "backups", Backup::drilled),
                Books.box("Document backup/restore procedures", "backups"),
                Box.looked("Set up backup monitoring and alerts", "backups", Alarms::reachSomebody),
                Box.looked("Implement backup retention policy (30 days)", "backups", Backup::kept));
    }

    static Verdict daily(Seen seen) {
        if (isDemo(seen)) return demo(seen);
        var safety = seen.safety().get();
        if (safety.isEmpty())
            return Judge.record(seen, "backup", DAILY, ELSEWHERE, f -> Verdict.passes("Recorded " + ago(seen, f.at())));
        return safety.get()
                .last()
                .map(last -> Verdict.of(
                        seen.since(last.at()).compareTo(DAILY) <= 0,
                        "The last of %d was whole %s (%d MB)"
                                .formatted(safety.get().whole().size(), ago(seen, last.at()), last.bytes() / 1_000_000),
                        HOW))
                .orElseGet(() -> Verdict.fails("There is no backup that is whole", HOW));
    }

    static Verdict anyMoment(Seen seen) {
        if (isDemo(seen)) return demo(seen);
        var safety = seen.safety().get();
        if (safety.isEmpty())
            return Judge.record(
                    seen,
                    "log-archive",
                    Duration.ofHours(1),
                    ELSEWHERE,
                    f -> Verdict.passes("The log was archived " + ago(seen, f.at())));
        return safety.get()
                .last()
                .map(last -> Verdict.of(
                        seen.since(last.until()).compareTo(CLOSE) <= 0,
                        "Any moment comes back up to " + ago(seen, last.until()),
                        "The log is not copied: is the process running? docs/operations/backups.md"))
                .orElseGet(() -> Verdict.fails("There is no backup that is whole", HOW));
    }

    static Verdict drilled(Seen seen) {
        if (isDemo(seen)) return demo(seen);
        var safety = seen.safety().get();
        if (safety.isEmpty())
            return Judge.record(
                    seen,
                    "drill",
                    MONTH,
                    ELSEWHERE,
                    f -> Verdict.of(
                            f.fact("faults").equals("0") && !f.fact("seconds").isEmpty(),
                            "Restored %s in %s s".formatted(ago(seen, f.at()), f.fact("seconds")),
                            "Read what the drill found."));
        return safety.get()
                .drill()
                .map(drill -> judged(seen, drill))
                .orElseGet(() -> Verdict.fails("No backup was ever put back", "bin/tailtown drill"));
    }

    private static Verdict judged(Seen seen, Drill drill) {
        if (!drill.isWell())
            return Verdict.fails(
                    "The drill of %s found: %s".formatted(Judge.day(drill.at()), Judge.list(drill.faults())),
                    "docs/operations/backups.md");
        var evidence = "Put back beside %s: took %s, would have lost %s, %d rows of the audit"
                .formatted(ago(seen, drill.at()), Judge.span(drill.took()), Judge.span(drill.lost()), drill.rows());
        return Verdict.of(seen.since(drill.at()).compareTo(MONTH) <= 0, evidence, "bin/tailtown drill");
    }

    static Verdict elsewhere(Seen seen) {
        if (isDemo(seen)) return demo(seen);
        var safety = seen.safety().get();
        if (safety.isEmpty())
            return Judge.record(
                    seen,
                    "backup",
                    DAILY,
                    ELSEWHERE,
                    f -> Verdict.of(
                            !f.fact("elsewhere").isEmpty(),
                            "Recorded as copied to: " + f.fact("elsewhere"),
                            "It was recorded without another place",
                            "Give the backup a second repository, and name it when it is recorded: elsewhere=…"));
        var there = safety.get().elsewhere().get();
        if (there.isEmpty())
            return Verdict.fails(
                    "The backups lie in the home only",
                    "Set BACKUP_S3_BUCKET and its settings: docs/operations/backups.md");
        return there.get().stream()
                .filter(Safety::isWhole)
                .max(Comparator.comparing(Backups.Kept::at))
                .map(last -> there(seen, there.get().size(), last))
                .orElseGet(() -> Verdict.fails("No whole backup lies in the second place yet", HOW));
    }

    private static Verdict there(Seen seen, int all, Backups.Kept last) {
        return Verdict.of(
                seen.since(last.at()).compareTo(DAILY) <= 0,
                "In the bucket %s lie %d; the last was whole %s"
                        .formatted(seen.setup().environment().get("BACKUP_S3_BUCKET"), all, ago(seen, last.at())),
                "Look at the log: docs/operations/backups.md");
    }

    static Verdict kept(Seen seen) {
        if (isDemo(seen)) return demo(seen);
        var safety = seen.safety().get();
        if (safety.isEmpty())
            return Judge.record(
                    seen,
                    "backup",
                    DAILY,
                    ELSEWHERE,
                    f -> Verdict.of(
                            f.number("days") >= KEPT.toDays(),
                            "Kept for %s days, as recorded".formatted(f.fact("days")),
                            "Keep them for 30 days."));
        var kept = safety.get().whole();
        if (kept.isEmpty()) return Verdict.fails("There is no backup that is whole", HOW);
        var oldest = kept.getFirst().at();
        var since = seen.since(oldest);
        return since.compareTo(KEPT) >= 0
                ? Verdict.passes("Any moment comes back since " + Judge.day(oldest))
                : Verdict.passes(
                        "The first is %s old, and each is kept until every moment of 30 days comes back from younger ones"
                                .formatted(Judge.span(since)));
    }

    private static boolean isDemo(Seen seen) {
        return seen.setup().kind() == EnvironmentKind.DEMO;
    }

    private static Verdict demo(Seen seen) {
        return Judge.onlyServing(seen, "what is in a demo is made up and is not backed up", "Run it as production.");
    }

    private static String ago(Seen seen, Instant then) {
        return Judge.span(seen.since(then)) + " ago";
    }
}
