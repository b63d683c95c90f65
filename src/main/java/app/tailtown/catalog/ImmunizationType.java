package app.tailtown.catalog;

import java.util.List;
import java.util.UUID;

/**
 * What animals of one species are vaccinated against.
 *
 * @param species code: {@code dog}, {@code cat}, {@code other}
 * @param products what is given against it, in the company's order
 */
public record ImmunizationType(UUID id, UUID speciesId, String species, String name, List<VaccineProduct> products) {}
