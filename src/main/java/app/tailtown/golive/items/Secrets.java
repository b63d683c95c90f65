package app.tailtown.golive.items;

import app.tailtown.golive.boxes.Box;
import app.tailtown.golive.boxes.Item;
import app.tailtown.golive.boxes.Verdict;
import app.tailtown.golive.seen.Fingerprint;
import app.tailtown.golive.seen.Records.Filed;
import app.tailtown.golive.seen.Seen;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Item 1. */
final class Secrets {

    private static final String BOOK = "README#changing-keys-and-passwords";
    private static final Duration A_YEAR = Duration.ofDays(365);
    private static final Duration QUARTER = Duration.ofDays(92);

    private Secrets() {}

    static Item item() {
        return Item.of(
                1,
                "Environment Variables & Secrets",
                Box.looked(
                        "Move all secrets to environment variables (no hardcoded keys)",
                        "README#settings",
                        Secrets::outside),
                Box.looked("Use different secrets for dev/staging/production", "README#settings", Secrets::different),
                Box.looked("Implement secret rotation strategy", BOOK, Secrets::rotated),
                Box.looked(
                        "Use a secrets manager (AWS Secrets Manager, HashiCorp Vault)",
                        "README#settings",
                        Secrets::mounted),
                Judge.tested(
                        "Never commit `.env` files to git",
                        "README#settings",
                        "No such file is in the tree",
                        "guards.IgnoredFilesTest"),
                Judge.tested(
                        "Add `.env.production.local` to `.gitignore`",
                        "README#settings",
                        "Git ignores every file of that kind",
                        "guards.IgnoredFilesTest"));
    }

    static Verdict outside(Seen seen) {
        var open = seen.setup().readableByOthers();
        if (!open.isEmpty())
            return Verdict.fails(
                    "Others on this machine may read " + Judge.list(open),
                    "chmod 600 each of them, as the user that Tailtown runs as.");
        var files = Verdict.passes(seen.setup().secretFilesCount() + " files of secrets are for nobody else to read");
        return Verdict.all(Judge.proven(seen, "No secret in the tree", "secrets.SecretsTest"), files);
    }

    /** Compared by what they are known by: no secret leaves its installation. */
    static Verdict different(Seen seen) {
        var others = seen.records()
                .get()
                .latestOfEach("fingerprints", "environment")
                .filter(f -> f.facts().size() > 1 && !f.fact("environment").isEmpty())
                .filter(f -> !f.fact("environment").equals(seen.setup().kind().toString()))
                .filter(f -> seen.since(f.at()).compareTo(QUARTER) <= 0)
                .toList();
        if (others.isEmpty())
            return Judge.onlyServing(
                    seen,
                    "No fingerprints of another environment's secrets were recorded within " + Judge.span(QUARTER),
                    "There: tailtown config --fingerprints > other.txt. Here: tailtown record fingerprints --from other.txt");
        var own = seen.setup().fingerprints().stream()
                .collect(Collectors.toMap(Fingerprint::print, Fingerprint::setting, (a, _) -> a));
        var shared =
                others.stream().flatMap(other -> shared(own, other)).sorted().toList();
        return Verdict.of(
                shared.isEmpty(),
                shared.isEmpty()
                        ? "%d secrets of this installation are none of %s's".formatted(own.size(), names(others))
                        : "Shared: " + Judge.list(shared),
                "Make a new one for this installation: docs/operations/README.md, Changing keys and passwords.");
    }

    private static Stream<String> shared(java.util.Map<String, String> own, Filed other) {
        return other.facts().entrySet().stream()
                .filter(f -> own.containsKey(f.getValue()))
                .map(f -> own.get(f.getValue()) + " is " + other.fact("environment") + "'s " + f.getKey());
    }

    private static String names(java.util.List<Filed> others) {
        return others.stream().map(f -> f.fact("environment")).distinct().collect(Collectors.joining(" and "));
    }

    static Verdict rotated(Seen seen) {
        var old = seen.records()
                .get()
                .latestOfEach("key", "name")
                .filter(key -> seen.since(key.at()).compareTo(A_YEAR) > 0)
                .map(key -> "%s is %s old".formatted(key.fact("name"), Judge.span(seen.since(key.at()))))
                .toList();
        if (!old.isEmpty())
            return Verdict.fails(
                    Judge.list(old),
                    "bin/tailtown key renew; bin/tailtown key renew-signing: nobody notices, nothing stops.");
        var ages = seen.records()
                .get()
                .latestOfEach("key", "name")
                .map(key -> "%s since %s".formatted(key.fact("name"), Judge.day(key.at())))
                .collect(Collectors.joining(", "));
        return Verdict.all(
                Judge.proven(
                        seen,
                        "Every kind of secret changes while the house serves",
                        "operations.KeyCommandTest",
                        "operations.RenewSigningTest",
                        "database.DatabasePasswordTest"),
                Verdict.passes(ages.isEmpty() ? "no key is older than a year" : ages));
    }

    static Verdict mounted(Seen seen) {
        var open = seen.setup().inTheOpen();
        if (!open.isEmpty())
            return Judge.onlyServing(
                    seen,
                    Judge.list(open) + (open.size() == 1 ? " stands" : " stand") + " in the environment itself",
                    "Let the secrets manager mount each as a file, and name that in its twin with _FILE.");
        var files = seen.setup().inFiles();
        if (files.isEmpty())
            return Judge.onlyServing(
                    seen,
                    "No secret comes from a mounted file",
                    "Mount each as a file and name it in its twin with _FILE.");
        return Verdict.passes("From mounted files: " + Judge.list(files));
    }
}
