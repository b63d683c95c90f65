package app.tailtown.catalog;

import java.util.UUID;

/**
 * What a vet gives against one thing.
 *
 * @param validMonths how long it lasts after the dose
 */
public record VaccineProduct(UUID id, String name, int validMonths) {}
