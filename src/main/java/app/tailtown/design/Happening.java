package app.tailtown.design;

import org.jspecify.annotations.Nullable;

/**
 * One entry of a history.
 *
 * @param more who, how, why
 * @param when as people say it
 * @param iso the same for machines and the tooltip
 */
public record Happening(String what, @Nullable String more, String when, String iso) {}
