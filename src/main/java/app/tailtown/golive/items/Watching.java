package app.tailtown.golive.items;

import app.tailtown.golive.boxes.Box;
import app.tailtown.golive.boxes.Item;
import app.tailtown.golive.boxes.Verdict;
import app.tailtown.golive.seen.Seen;

/** Items 11 and 12: that somebody hears of what goes wrong, and sees how it goes. */
final class Watching {

    private static final String ERRORS = "alerts";
    private static final String BOOK = "monitoring";

    private Watching() {}

    static Item errors() {
        return Item.of(
                11,
                "Error Tracking",
                Box.looked("Set up Sentry or similar error tracking", ERRORS, Watching::tracked),
                Box.looked("Configure error alerting", ERRORS, Alarms::reachSomebody),
                Judge.tested(
                        "Add error context (user, request, stack trace)",
                        ERRORS,
                        "Errors are grouped, with whom they met and where",
                        "errors."),
                Box.looked(
                        "Set up error rate monitoring",
                        BOOK,
                        seen -> metric(seen, "http_server_requests_seconds_count")),
                Books.box("Create error response playbook", "troubleshooting"));
    }

    static Item monitoring() {
        return Item.of(
                12,
                "Application Monitoring",
                Box.looked(
                        "Set up APM (New Relic, DataDog, or AWS CloudWatch)",
                        BOOK,
                        seen -> metric(seen, "tailtown_release")),
                Box.looked(
                        "Monitor API response times",
                        BOOK,
                        seen -> metric(seen, "http_server_requests_seconds_bucket")),
                Box.looked("Track database query performance", BOOK, Watching::queries),
                Box.looked("Monitor memory usage", BOOK, seen -> metric(seen, "jvm_memory_used_bytes")),
                Box.said(
                        "Set up uptime monitoring",
                        BOOK,
                        "Who or what, outside of this machine, asks PUBLIC_URL/readyz each minute, and whom does it call?",
                        6),
                Judge.tested(
                        "Create performance dashboards",
                        BOOK,
                        "Dashboards as files, each figure of them given",
                        "guards.RunbooksTest"),
                Box.looked("Set up alerting for anomalies", BOOK, Alarms::reachSomebody));
    }

    /** Grouped where an operator reads them; and somebody is told without looking. */
    static Verdict tracked(Seen seen) {
        var fresh = seen.pulse().get().newErrors();
        var setup = seen.setup();
        var sentry = setup.has("SENTRY_DSN") || setup.has("SENTRY_DSN_FILE");
        if (!sentry && !setup.has("ALERT_EMAIL") && !setup.has("TAILTOWN_ALERTS_URL"))
            return Judge.onlyServing(
                    seen,
                    "Errors are grouped at /operator/errors (%d kinds were new within 30 days), and nobody is told"
                            .formatted(fresh),
                    "Set ALERT_EMAIL, TAILTOWN_ALERTS_URL or SENTRY_DSN: docs/operations/alerts.md");
        return Verdict.passes("Grouped at /operator/errors: %d kinds were new within 30 days. %s"
                .formatted(fresh, sentry ? "Sentry gets them too" : "A new kind is an alert"));
    }

    static Verdict queries(Seen seen) {
        var slow = seen.pulse().get().slow();
        if (slow.isEmpty())
            return Verdict.fails(
                    "Nobody counts how long statements take: the observer may not read pg_stat_statements",
                    "docs/operations/postgresql.md says how to add it.");
        return Verdict.of(
                slow.get() == 0,
                slow.get() + " kinds of statements take a tenth of a second or more on average",
                "Look at them: docs/operations/troubleshooting.md");
    }

    /** Asked at the port where figures are told; on a node of its own somebody else is. */
    static Verdict metric(Seen seen, String name) {
        if (seen.setup().environment().getOrDefault("MANAGEMENT_PORT", "").isBlank())
            return Judge.onlyServing(
                    seen,
                    "Figures are told nowhere: MANAGEMENT_PORT is not set",
                    "Set it: docs/operations/monitoring.md");
        var figures = seen.figures().get();
        var lines = figures.lines().filter(line -> line.startsWith(name)).count();
        return Verdict.of(
                lines > 0,
                "%s is told, in %d lines of %d"
                        .formatted(name, lines, figures.lines().count()),
                name + " is not among the figures that are told",
                "docs/operations/monitoring.md lists what is told and when.");
    }
}
