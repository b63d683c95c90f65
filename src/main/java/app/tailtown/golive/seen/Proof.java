package app.tailtown.golive.seen;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the tests of this very build showed: it lies in the jar, and says of which classes it speaks.
 *
 * @param commit of the source
 * @param by where they ran: {@code github-actions}, or the name nobody gave
 * @param digest of what is in the jar, as the tests had it
 * @param passed tests that passed
 * @param skipped tests that were not run
 * @param classes how many tests of each class passed, by its name without {@code app.tailtown.}
 * @param browsers in which pages were looked at
 */
public record Proof(
        String commit,
        Instant at,
        String by,
        String digest,
        int passed,
        int skipped,
        Map<String, Integer> classes,
        Set<String> browsers) {

    public Proof {
        classes = Map.copyOf(classes);
        browsers = Set.copyOf(browsers);
    }

    /** How many tests passed in that class, or in all whose names begin so when it ends with a dot; nothing when none did. */
    public Optional<Integer> passed(String name) {
        var sum = classes.entrySet().stream()
                .filter(e -> name.endsWith(".")
                        ? e.getKey().startsWith(name)
                        : e.getKey().equals(name))
                .mapToInt(Map.Entry::getValue)
                .sum();
        return sum == 0 ? Optional.empty() : Optional.of(sum);
    }
}
