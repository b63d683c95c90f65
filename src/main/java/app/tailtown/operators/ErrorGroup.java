package app.tailtown.operators;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong by a fault of ours, alike ones counted together.
 *
 * @param kind the exception
 * @param place where in our code it was
 * @param said what it said, without any value; empty where nothing may be quoted
 * @param companies how many it befell
 * @param state {@code open}, {@code resolved} or {@code ignored}
 * @param regressedAt when it came again after it had been called resolved
 */
record ErrorGroup(
        UUID id,
        String fingerprint,
        String kind,
        String place,
        String said,
        String releaseFirst,
        String releaseLast,
        long times,
        int companies,
        Instant firstAt,
        Instant lastAt,
        String state,
        @Nullable Instant stateAt,
        String stateBy,
        @Nullable Instant regressedAt) {

    boolean isRegressed() {
        return regressedAt != null;
    }

    /** The word for it: what came again is more than open. */
    String standing() {
        return isRegressed() && state.equals("open") ? "regressed" : state;
    }

    String releases() {
        return releaseFirst.equals(releaseLast) ? releaseLast : releaseFirst + " – " + releaseLast;
    }

    String path() {
        return OperatorErrorsPage.PATH + "/" + id;
    }
}
