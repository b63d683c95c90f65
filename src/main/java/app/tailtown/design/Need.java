package app.tailtown.design;

import org.jspecify.annotations.Nullable;

/**
 * Something on Today that somebody should see to.
 *
 * @param alert whether an animal is at risk or a promise broken, rather than something to mind
 * @param lead the fact in a sentence
 * @param more what to know beside it; may be empty
 */
public record Need(
        Icon icon,
        boolean alert,
        String lead,
        String more,
        @Nullable Action action) {}
