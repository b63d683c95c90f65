package app.tailtown.golive.items;

import app.tailtown.golive.boxes.Box;
import app.tailtown.golive.boxes.Item;
import app.tailtown.golive.boxes.Verdict;
import app.tailtown.golive.seen.Ask;
import app.tailtown.golive.seen.Seen;
import java.time.Duration;

/** Item 25: by what it is known that all of it is well. */
final class Success {

    private static final Duration PAGE = Duration.ofSeconds(2);
    private static final Duration API = Duration.ofMillis(500);
    private static final Duration MONTH = Duration.ofDays(31);

    private Success() {}

    static Item item() {
        return Item.of(
                25,
                "Success Criteria",
                Box.looked("Page load < 2 seconds", "measurements", Success::page),
                Box.looked("API response < 500ms", "measurements", Success::api),
                Box.looked("Database queries < 100ms", "measurements", Watching::queries),
                Box.said(
                        "99.9% uptime",
                        "slo", "What did whoever watches from outside measure over the last 30 days?", 1),
                Judge.recorded(
                        "No critical vulnerabilities",
                        "security",
                        "security-scan",
                        MONTH,
                        "bin/security-scan; then bin/tailtown record security-scan findings=… with what it counted",
                        f -> Verdict.of(
                                f.fact("findings").equals("0"),
                                f.fact("findings") + " findings of medium or above",
                                "Read its report.")),
                Box.looked("All secrets in environment variables", "README#settings", Secrets::outside),
                Box.looked("HTTPS enforced", "deploy", ApiSecurity::httpsOnly),
                Box.looked("Rate limiting active", "api", ApiSecurity::limited),
                Box.looked("Automated backups working", "backups", Backup::daily),
                Box.looked("Monitoring and alerting configured", "monitoring", Alarms::reachSomebody),
                Box.looked("Error tracking active", "alerts", Watching::tracked),
                Box.looked("Disaster recovery tested", "disaster-recovery", Continuity::rehearsed));
    }

    static Verdict page(Seen seen) {
        var front = seen.front().get();
        var took = front.to(Ask.PAGE).took().plus(front.to(Ask.ASSET).took());
        return Verdict.of(
                took.compareTo(PAGE) < 0,
                "A page and its style sheet took " + took.toMillis() + " ms from this machine",
                "docs/operations/troubleshooting.md");
    }

    static Verdict api(Seen seen) {
        var took = seen.front().get().to(Ask.API).took();
        return Verdict.of(
                took.compareTo(API) < 0,
                "It refused whoever has no key in " + took.toMillis() + " ms from this machine",
                "docs/operations/troubleshooting.md");
    }
}
