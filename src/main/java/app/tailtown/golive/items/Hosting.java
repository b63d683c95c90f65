package app.tailtown.golive.items;

import app.tailtown.golive.boxes.Box;
import app.tailtown.golive.boxes.Item;
import app.tailtown.golive.boxes.Verdict;
import app.tailtown.golive.seen.Ask;
import app.tailtown.golive.seen.Seen;
import app.tailtown.installation.EnvironmentKind;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;

/** Item 16. */
final class Hosting {

    private static final String BOOK = "deploy";
    private static final Duration THREE_WEEKS = Duration.ofDays(21);
    private static final Duration QUARTER = Duration.ofDays(92);

    private Hosting() {}

    static Item item() {
        return Item.of(
                16,
                "Hosting Setup",
                Box.said(
                        "Choose hosting provider (AWS, Heroku, DigitalOcean)",
                        BOOK,
                        "Where does it run, who pays for it, and who has the keys to the account?",
                        12),
                Box.looked("Set up production environment", "install", Hosting::production),
                Box.notHere(
                        "Configure auto-scaling",
                        "capacity",
                        "Two nodes bear many times what a resort asks, and a third is added by hand in minutes; what grows is watched"),
                Box.looked("Set up load balancer", BOOK, Hosting::balanced),
                Box.looked("Configure health checks", "README#is-it-well", Hosting::healthy),
                Box.looked("Set up SSL certificates", BOOK, Hosting::certified),
                Box.looked("Configure DNS", BOOK, Hosting::named),
                Box.looked("Set up staging environment", BOOK, Hosting::staged));
    }

    static Verdict production(Seen seen) {
        if (seen.setup().kind() == EnvironmentKind.STAGING) return Verdict.notHere("This is staging");
        return seen.setup().isProduction()
                ? Verdict.passes("TAILTOWN_ENV is production")
                : Judge.onlyServing(
                        seen, "TAILTOWN_ENV is " + seen.setup().kind(), "Start it with TAILTOWN_ENV=production.");
    }

    static Verdict balanced(Seen seen) {
        var http = seen.setup().installation().http();
        if (http.trustedProxies().isEmpty())
            return Judge.onlyServing(seen, "No proxy stands in front", "docs/operations/deploy.md");
        return Judge.record(
                seen,
                "deploy",
                QUARTER,
                "bin/ops deploy, which says how many nodes there are",
                f -> Verdict.of(
                        f.number("nodes") >= 2,
                        "%s nodes behind %s".formatted(f.fact("nodes"), Judge.list(http.trustedProxies())),
                        "Add a second node."));
    }

    static Verdict healthy(Seen seen) {
        var front = seen.front().get();
        var ready = front.to(Ask.READY).status();
        var live = front.to(Ask.LIVE).status();
        return Verdict.of(
                ready == 200 && live == 200,
                "/readyz answered %d and /livez %d".formatted(ready, live),
                "docs/operations/troubleshooting.md");
    }

    static Verdict certified(Seen seen) {
        var until = seen.front().get().to(Ask.PAGE).certificateUntil();
        if (until.isEmpty())
            return Judge.onlyServing(seen, "PUBLIC_URL has no certificate", "Put a proxy in front that ends TLS.");
        var left = Duration.between(seen.now(), until.get());
        return Verdict.of(
                left.compareTo(THREE_WEEKS) >= 0,
                "Verified, %s, good until %s"
                        .formatted(seen.front().get().to(Ask.PAGE).protocol(), Judge.day(until.get())),
                "Renew it, and look why it did not renew itself.");
    }

    static Verdict named(Seen seen) {
        var host = seen.setup().installation().http().publicUrl().getHost();
        try {
            var addresses = Arrays.stream(InetAddress.getAllByName(host))
                    .map(InetAddress::getHostAddress)
                    .toList();
            if (InetAddress.getByName(host).isLoopbackAddress())
                return Judge.onlyServing(
                        seen, host + " is this machine alone", "Set PUBLIC_URL to the name people use.");
            return Verdict.passes(host + " is " + Judge.list(addresses));
        } catch (UnknownHostException unknown) {
            return Verdict.fails(
                    host + " is known to no name server that this machine asks",
                    "Add the record, and wait until it is known.");
        }
    }

    static Verdict staged(Seen seen) {
        if (seen.setup().kind() == EnvironmentKind.STAGING) return Verdict.notHere("This is staging");
        return Judge.record(
                seen,
                "staging",
                QUARTER,
                "On staging: tailtown doctor --json > staging.json. Here: tailtown record staging --from staging.json",
                f -> Verdict.passes(
                        "Staging runs %s, looked at on %s".formatted(f.fact("version"), Judge.day(f.at()))));
    }
}
