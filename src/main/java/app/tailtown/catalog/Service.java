package app.tailtown.catalog;

import java.util.UUID;

/**
 * What a company sells stays and visits as, in its own words.
 *
 * @param active whether it can be booked
 */
public record Service(UUID id, ServiceKind kind, String name, boolean active) {}
