package app.tailtown.audit;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What walking a company's chain came to.
 *
 * @param sealed how many lines it has
 * @param broken where it is broken first, if anywhere
 * @param unsealed lines that wait for their seal
 * @param oldest since when the first of them waits; null when there is none
 */
public record Verdict(
        long sealed,
        Optional<Break> broken,
        long unsealed,
        @Nullable Instant oldest) {

    public Verdict {
        if ((unsealed == 0) != (oldest == null)) throw new IllegalArgumentException("What waits, waits since then");
    }

    public boolean isWhole() {
        return broken.isEmpty();
    }

    /**
     * A break of the chain.
     *
     * @param position of the seal, counted from one; null for a line slipped in behind the last seal
     * @param line the number of the line in the audit; null when the seal that knew it is gone
     */
    public record Break(@Nullable Long position, @Nullable Long line, Why why) {}

    public enum Why {
        LINE_CHANGED("The line says something else than when it was sealed."),
        LINE_MISSING("The line is gone."),
        LINE_FOREIGN("The line was slipped in later."),
        SEAL_CHANGED("The seal says something else than when it was made."),
        SEAL_MISSING("The seal is gone.");

        private final String sentence;

        Why(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }
}
