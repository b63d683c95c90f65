package app.tailtown.design;

import org.jspecify.annotations.Nullable;

/**
 * A warning about an animal: the same icon and word everywhere the animal appears.
 *
 * @param stop whether it says stop rather than mind
 * @param note what it is about, for example whom it is never with
 */
public record Warning(
        Icon icon, boolean stop, String word, @Nullable String note) {}
