package app.tailtown.golive.items;

import app.tailtown.golive.boxes.Box;
import app.tailtown.golive.boxes.Item;
import app.tailtown.golive.boxes.Verdict;
import app.tailtown.golive.seen.Ask;
import app.tailtown.golive.seen.Seen;
import java.util.Locale;

/** Items 8 and 10: what is kept near whoever asks. */
final class Caching {

    private static final String BOOK = "capacity";
    private static final String NO_CDN =
            "A first visit loads some dozen kilobytes of files, later ones none: browsers keep them for a year (10.4). One can be put in front without a setting of ours";
    private static final double MOSTLY = 0.99;
    private static final int A_YEAR = 31_536_000;

    private Caching() {}

    static Item caching() {
        return Item.of(
                8,
                "Caching Strategy",
                Box.notHere(
                        "Implement Redis for session storage",
                        BOOK,
                        "Sessions are rows: ended in one place, ended everywhere at once, and they survive a restart. One is read in a statement by key"),
                Box.looked("Cache frequently accessed data (services, resources)", BOOK, Caching::inMemory),
                Box.looked("Add HTTP caching headers", BOOK, Caching::headers),
                Box.notHere(
                        "Implement query result caching",
                        BOOK,
                        "Who is in which suite is never shown older than it is: every answer is read anew, from the database's own memory (8.2)"),
                Box.notHere("Cache static assets with CDN", BOOK, NO_CDN),
                Box.looked("Set up cache invalidation strategy", BOOK, Caching::versioned));
    }

    static Item cdn() {
        return Item.of(
                10,
                "CDN for Static Assets",
                Box.notHere("Set up CloudFront or similar CDN", BOOK, NO_CDN),
                Box.looked("Move images to S3 + CloudFront", "README#files-in-a-bucket", Caching::bucket),
                Box.looked("Enable gzip/brotli compression", "deploy", Caching::zipped),
                Box.looked("Set long cache times for static assets", BOOK, Caching::farCached),
                Judge.tested(
                        "Implement image optimization",
                        "architecture",
                        "Pictures are made anew in three sizes",
                        "customers.photos."),
                Judge.tested("Use WebP format for images", "architecture", "Pictures are WebP", "customers.photos."));
    }

    /** What is asked often lies in PostgreSQL's memory: a second copy could only be older. */
    static Verdict inMemory(Seen seen) {
        var hits = seen.pulse().get().hits();
        return Verdict.of(
                hits >= MOSTLY,
                String.format(Locale.ENGLISH, "%.2f %% of what was read lay in the database's memory", hits * 100),
                "Give the database more memory: shared_buffers a quarter of the machine's.");
    }

    static Verdict headers(Seen seen) {
        var page = seen.front().get().to(Ask.PAGE).header("cache-control");
        var far = farCached(seen);
        var kept = Verdict.of(
                page.contains("no-store"),
                "pages are kept by nobody (" + page + ")",
                "Let no proxy rewrite Cache-Control.");
        return Verdict.all(far, kept);
    }

    static Verdict farCached(Seen seen) {
        var asset = seen.front().get().to(Ask.ASSET);
        var control = asset.header("cache-control");
        var age = control.replaceAll(".*max-age=(\\d{1,9}).*", "$1");
        var isFar = age.matches("\\d+") && Integer.parseInt(age) >= A_YEAR && control.contains("immutable");
        return Verdict.of(
                asset.status() == 200 && isFar,
                "A style sheet answered %d with Cache-Control: %s".formatted(asset.status(), control),
                "Let no proxy rewrite Cache-Control.");
    }

    /** An address of a file has the digest of all of them in it: what changed has another address. */
    static Verdict versioned(Seen seen) {
        var page = seen.front().get().to(Ask.PAGE).text();
        return Verdict.of(
                page.matches("(?s).*/assets/[0-9a-f]{16}/.*"),
                "Addresses of files have their version in them, so nothing old is ever shown",
                "The page names files by addresses without their version",
                "Let no proxy rewrite addresses of files.");
    }

    static Verdict bucket(Seen seen) {
        return seen.setup()
                .installation()
                .bucket()
                .map(bucket -> Verdict.passes("Pictures and papers lie in the bucket " + bucket.name()))
                .orElseGet(
                        () -> Verdict.notHere(
                                "They lie in the home and are backed up with it; S3_BUCKET moves them. What is private goes through no CDN"));
    }

    static Verdict zipped(Seen seen) {
        var front = seen.front().get();
        return Verdict.of(
                front.to(Ask.PAGE).isZipped() && front.to(Ask.ASSET).isZipped(),
                "A page and a style sheet came packed",
                "%s came unpacked".formatted(front.to(Ask.PAGE).isZipped() ? "A style sheet" : "A page"),
                "Let the proxy pass Accept-Encoding on.");
    }
}
