package app.tailtown.catalog;

import java.util.UUID;

/**
 * Dog, cat, or other.
 *
 * @param code {@code dog}, {@code cat} or {@code other}
 * @param name in the company's own word
 */
public record Species(UUID id, String code, String name) {}
