package app.tailtown.golive.items;

import app.tailtown.golive.boxes.Box;
import app.tailtown.golive.boxes.Item;
import app.tailtown.golive.boxes.Verdict;
import app.tailtown.golive.seen.Ask;
import app.tailtown.golive.seen.Front;
import app.tailtown.golive.seen.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Item 3. */
final class ApiSecurity {

    private static final String BOOK = "api";

    /** Ten desks behind one address ask some dozen times a second in their busiest minute. */
    private static final long MOST_PER_SECOND = 1000;

    private static final Pattern POLICY = Pattern.compile("q=(\\d{1,12})[^,]*?;w=(\\d{1,9})");

    private ApiSecurity() {}

    static Item item() {
        return Item.of(
                3,
                "API Security",
                Box.looked("Rate limiting (DONE - 1000 req/15min)", BOOK, ApiSecurity::limited),
                Box.looked(
                        "CORS - restrict to specific domains (currently allows `*`)",
                        "README#settings",
                        ApiSecurity::otherSites),
                Box.looked("API key authentication for service-to-service calls", BOOK, ApiSecurity::keys),
                Judge.tested(
                        "JWT token expiration (check current settings)",
                        BOOK,
                        "Access tokens end after a quarter of an hour",
                        "programs.OauthTokensTest"),
                Box.looked("Implement refresh tokens", BOOK, ApiSecurity::refreshed),
                Judge.tested(
                        "Add request signing for sensitive operations",
                        BOOK,
                        "What is sensitive is refused unsigned",
                        "programs.signing.SignedRequestTest"),
                Box.looked("Enable HTTPS only (redirect HTTP to HTTPS)", "deploy", ApiSecurity::httpsOnly),
                Box.looked(
                        "Add security headers (CSP, HSTS, X-Frame-Options)", "README#settings", ApiSecurity::headers));
    }

    static Verdict limited(Seen seen) {
        var policy = seen.front().get().to(Ask.API).header("ratelimit-policy");
        if (policy.isEmpty())
            return Verdict.fails(
                    "The API answers without saying how often one may ask",
                    "Does something between take headers away? Ask the node itself.");
        var each = perSecond(policy);
        if (each <= 0 || each > MOST_PER_SECOND)
            return Judge.onlyServing(
                    seen,
                    "The API lets an address ask without a limit worth the name: " + policy,
                    "Unset tailtown.limits.times: a production has no reason to raise limits so far.");
        return Verdict.passes("An address nobody knows may ask %d times a second at most: %s".formatted(each, policy));
    }

    /** The most that any policy of the header lets in; nothing where none says a number. */
    private static long perSecond(String policy) {
        return POLICY.matcher(policy)
                .results()
                .mapToLong(m -> Long.parseLong(m.group(1)) / Math.max(1, Long.parseLong(m.group(2))))
                .max()
                .orElse(-1);
    }

    static Verdict otherSites(Seen seen) {
        var front = seen.front().get();
        var allowed = front.to(Ask.PREFLIGHT).header("access-control-allow-origin")
                + front.to(Ask.DOCUMENT).header("access-control-allow-origin");
        return Verdict.of(
                allowed.isEmpty(),
                allowed.isEmpty()
                        ? "A script of another site was told nothing; allowed are: "
                                + (seen.setup()
                                                .installation()
                                                .http()
                                                .allowedOrigins()
                                                .isEmpty()
                                        ? "none"
                                        : Judge.list(seen.setup()
                                                .installation()
                                                .http()
                                                .allowedOrigins()))
                        : "A script of https://stranger.example was allowed in as " + allowed,
                "Take Access-Control-Allow-Origin out of the proxy; ALLOWED_ORIGINS says who may.");
    }

    static Verdict keys(Seen seen) {
        var answer = seen.front().get().to(Ask.API);
        var refused =
                answer.status() == 401 && answer.header("www-authenticate").contains("Bearer");
        return Verdict.of(
                refused,
                "Without a key the API answered %d%s".formatted(answer.status(), refused ? " and asked for one" : ""),
                "Nothing may answer in place of the house: look at the proxy.");
    }

    static Verdict refreshed(Seen seen) {
        var text = seen.front().get().to(Ask.TOKENS).text();
        return Verdict.of(
                text.contains("refresh_token") && text.contains("token_endpoint"),
                text.contains("refresh_token")
                        ? "The token server offers them, and one that comes twice ends all of its family"
                        : "The token server does not offer them",
                "Let /.well-known/ through the proxy.");
    }

    static Verdict httpsOnly(Seen seen) {
        var https = Judge.tls(seen);
        if (!https.equals(Verdict.passes("PUBLIC_URL is https"))) return https;
        var plain = seen.front().get().to(Ask.PLAIN);
        var to = plain.header("location");
        return Verdict.of(
                plain.status() / 100 == 3 && isOurs(to, seen),
                "In plain it answered %d%s".formatted(plain.status(), to.isEmpty() ? "" : " and led to " + to),
                "Let the proxy answer port 80 with a redirect to https.");
    }

    private static boolean isOurs(String to, Seen seen) {
        var host = seen.setup().installation().http().publicUrl().getAuthority();
        return to.startsWith("https://" + host + "/") || to.equals("https://" + host);
    }

    static Verdict headers(Seen seen) {
        var missing =
                missing(seen.front().get(), seen.setup().installation().http().isSecure());
        return Verdict.of(
                missing.isEmpty(),
                missing.isEmpty()
                        ? "A page answered with all of them, and its scripts need no unsafe-inline"
                        : "Missing: " + Judge.list(missing),
                "Does something between take headers away? Ask the node itself.");
    }

    private static List<String> missing(Front front, boolean secure) {
        var page = front.to(Ask.PAGE);
        var csp = page.header("content-security-policy");
        var missing = new ArrayList<String>();
        if (!csp.matches(".*default-src '(self|none)'[^*]*") || csp.contains("unsafe-inline"))
            missing.add("Content-Security-Policy without unsafe-inline");
        if (!csp.matches(".*frame-ancestors '(self|none)'.*")
                && page.header("x-frame-options").isEmpty()) missing.add("X-Frame-Options");
        if (!"nosniff".equals(page.header("x-content-type-options"))) missing.add("X-Content-Type-Options");
        if (page.header("referrer-policy").isEmpty()) missing.add("Referrer-Policy");
        if (page.header("cross-origin-opener-policy").isEmpty()) missing.add("Cross-Origin-Opener-Policy");
        if (secure && !page.header("strict-transport-security").matches(".*max-age=\\d{7,}.*"))
            missing.add("Strict-Transport-Security");
        return missing;
    }
}
