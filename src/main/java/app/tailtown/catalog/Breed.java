package app.tailtown.catalog;

import java.util.UUID;

/** A breed of one species, in the company's own word. */
public record Breed(UUID id, UUID speciesId, String name) {}
