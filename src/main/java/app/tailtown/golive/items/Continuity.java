package app.tailtown.golive.items;

import app.tailtown.golive.boxes.Box;
import app.tailtown.golive.boxes.Item;
import app.tailtown.golive.boxes.Verdict;
import app.tailtown.golive.seen.Records.Filed;
import app.tailtown.golive.seen.Seen;
import java.time.Duration;

/** Items 23 and 24: when the machine is gone, and what is kept for how long. */
final class Continuity {

    private static final String BOOK = "disaster-recovery";
    private static final Duration HALF_A_YEAR = Duration.ofDays(183);
    private static final Duration BACK_WITHIN = Duration.ofMinutes(30);
    private static final Duration LOST_AT_MOST = Duration.ofMinutes(1);
    private static final String HOW =
            "bin/ops drill: the machine is gone, another one serves from the backup that lies elsewhere";

    private Continuity() {}

    static Item recovery() {
        return Item.of(
                23,
                "Disaster Recovery Plan",
                Books.box("Document recovery procedures", BOOK),
                Box.looked("Define RTO (Recovery Time Objective)", BOOK, seen -> measured(seen, "took", BACK_WITHIN)),
                Box.looked("Define RPO (Recovery Point Objective)", BOOK, seen -> measured(seen, "lost", LOST_AT_MOST)),
                Box.looked("Test disaster recovery", BOOK, Continuity::rehearsed),
                Judge.recorded(
                        "Set up failover systems",
                        BOOK,
                        "deploy",
                        HALF_A_YEAR,
                        "bin/ops deploy, which says how many nodes there are",
                        f -> Verdict.of(
                                f.number("nodes") >= 2, f.fact("nodes") + " nodes serve", "Add a second node.")),
                Box.said(
                        "Document emergency contacts",
                        "incidents",
                        "Who is called first, second and third, at which numbers, and who may decide to restore?",
                        6),
                Box.said(
                        "Create communication plan",
                        "incidents",
                        "Who tells staff and pet parents that something is down, how, and with which words?",
                        12));
    }

    static Item retention() {
        return Item.of(
                24,
                "Data Retention Policy",
                Books.box("Define data retention periods", "retention"),
                Box.notBuilt(
                        "Implement data archival",
                        "retention",
                        "Nothing is moved elsewhere when it is old; the audit alone lies in months"),
                Box.looked("Set up data purging", "README#at-night", Continuity::purged),
                Box.said(
                        "Document compliance requirements",
                        "retention",
                        "Which laws bind you (state, country, tax, animal welfare), and who looked?",
                        12),
                Box.notBuilt(
                        "Implement GDPR/privacy controls",
                        "retention",
                        "A household's data can be neither given out whole nor erased yet"));
    }

    static Verdict rehearsed(Seen seen) {
        return Judge.record(
                seen,
                "disaster-drill",
                HALF_A_YEAR,
                HOW,
                f -> Verdict.of(
                        f.fact("faults").equals("0"),
                        "Back %s s after the machine was gone, on %s".formatted(f.fact("took"), Judge.day(f.at())),
                        "Read what it found."));
    }

    /** An objective is defined when what was measured is held against it. */
    private static Verdict measured(Seen seen, String fact, Duration most) {
        return Judge.record(
                seen, "disaster-drill", HALF_A_YEAR, HOW, f -> Verdict.all(within(f, fact, most), faultless(f)));
    }

    private static Verdict faultless(Filed filed) {
        return Verdict.of(
                filed.fact("faults").equals("0"),
                "it found " + filed.fact("faults") + " faults",
                "Read what it found.");
    }

    private static Verdict within(Filed filed, String fact, Duration most) {
        var isSaid = filed.fact(fact).matches("\\d+(\\.\\d+)?");
        return Verdict.of(
                isSaid && filed.number(fact) <= most.toSeconds(),
                "At most %s; the last drill measured %s s"
                        .formatted(Judge.span(most), isSaid ? filed.fact(fact) : "no"),
                "Look at what took so long: docs/operations/disaster-recovery.md");
    }

    static Verdict purged(Seen seen) {
        var late = seen.pulse().get().jobs().stream()
                .filter(job -> job.name().startsWith("forget"))
                .filter(job -> job.failures() > 0
                        || job.hasNeverRun()
                        || job.late(seen.now()).compareTo(Duration.ofHours(2)) > 0)
                .map(job -> job.name()
                        + (job.failures() > 0
                                ? " failed %d times".formatted(job.failures())
                                : job.hasNeverRun() ? " has not run yet" : " is late"))
                .toList();
        var all = seen.pulse().get().jobs().stream()
                .filter(job -> job.name().startsWith("forget"))
                .count();
        return Verdict.of(
                late.isEmpty() && all > 0,
                late.isEmpty() ? all + " jobs throw away what is too old, none is late" : Judge.list(late),
                "Look at the log for the name of the job.");
    }
}
