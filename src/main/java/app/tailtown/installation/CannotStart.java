package app.tailtown.installation;

import java.util.Optional;

/**
 * Why this process does not start: one sentence for the person at the terminal, which says what to change. It ends the
 * process with exit code 2 and is shown without a stack trace.
 */
public final class CannotStart extends RuntimeException {

    /** What the process ends with; the same as for a wrong command line. */
    public static final int EXIT_CODE = 2;

    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The sentence of the first refusal among a failure and its causes, or nothing when it is something else. */
    public static Optional<String> sentenceIn(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof CannotStart) {
                return Optional.ofNullable(each.getMessage());
            }
        }
        return Optional.empty();
    }
}
