package app.tailtown.golive.items;

import app.tailtown.golive.boxes.Box;
import app.tailtown.golive.boxes.Verdict;
import app.tailtown.golive.seen.Records.Filed;
import app.tailtown.golive.seen.Seen;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** How most boxes are judged. */
final class Judge {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Judge() {}

    /** A box that tests of this very build show, each of those classes with at least one that passed. A name that ends with a dot means all that begin so. */
    static Box tested(String text, String book, String what, String... classes) {
        return Box.looked(text, book, seen -> proven(seen, what, classes));
    }

    static Verdict proven(Seen seen, String what, String... classes) {
        var proof = seen.proof().get();
        if (proof.isEmpty()) return Verdict.fails(Unproven.SENTENCE, Unproven.REMEDY);
        var missing = Arrays.stream(classes)
                .filter(name -> proof.get().passed(name).isEmpty())
                .toList();
        if (!missing.isEmpty())
            return Verdict.fails(
                    "No test passed in " + String.join(", ", missing),
                    "Run bin/release again and look at what it says of them.");
        var passed = Arrays.stream(classes)
                .mapToInt(name -> proof.get().passed(name).orElse(0))
                .sum();
        return Verdict.passes("%s: %d test%s of this build passed on %s"
                .formatted(what, passed, passed == 1 ? "" : "s", day(proof.get().at())));
    }

    /** A box that is true when something was recorded lately: {@code tailtown record}. */
    static Box recorded(
            String text, String book, String kind, Duration lasts, String how, Function<Filed, Verdict> judge) {
        return Box.looked(text, book, seen -> record(seen, kind, lasts, how, judge));
    }

    static Verdict record(Seen seen, String kind, Duration lasts, String how, Function<Filed, Verdict> judge) {
        var filed = seen.records().get().latest(kind);
        if (filed.isEmpty()) return Verdict.fails("Nobody recorded a " + kind + " of this installation", how);
        var age = seen.since(filed.get().at());
        if (age.compareTo(lasts) > 0)
            return Verdict.fails(
                    "The last %s is %s old; it is good for %s".formatted(kind, span(age), span(lasts)), how);
        return judge.apply(filed.get());
    }

    /** What was seen of the house from outside. */
    static Verdict tls(Seen seen) {
        if (!seen.setup().installation().http().publicUrl().getScheme().equals("https"))
            return onlyServing(
                    seen,
                    "PUBLIC_URL is not https",
                    "Put a proxy in front that ends TLS, and set PUBLIC_URL to its address.");
        return Verdict.passes("PUBLIC_URL is https");
    }

    /** Of what a demo or a programmer's machine need not have. */
    static Verdict onlyServing(Seen seen, String evidence, String remedy) {
        return seen.setup().isServing() || seen.isStrict()
                ? Verdict.fails(evidence, remedy)
                : Verdict.notHere("Not asked of a " + seen.setup().kind() + ": " + evidence);
    }

    static String list(List<String> names) {
        var some = String.join(", ", names.subList(0, Math.min(5, names.size())));
        return names.size() > 5 ? some + " and " + (names.size() - 5) + " more" : some;
    }

    static String day(Instant at) {
        return DAY.format(at);
    }

    static String span(Duration time) {
        if (time.toDays() >= 2) return time.toDays() + " days";
        if (time.toHours() >= 2) return time.toHours() + " hours";
        if (time.toMinutes() >= 2) return time.toMinutes() + " minutes";
        if (time.toSeconds() >= 2) return time.toSeconds() + " seconds";
        return time.toMillis() + " ms";
    }
}
