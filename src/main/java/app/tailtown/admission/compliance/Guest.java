package app.tailtown.admission.compliance;

import app.tailtown.admission.rules.PetFacts;
import app.tailtown.catalog.ImmunizationType;
import app.tailtown.customers.PetId;
import java.util.List;

/**
 * What is known of a pet that wants to come.
 *
 * @param types what its species can be vaccinated against
 */
record Guest(PetId id, String name, PetFacts facts, List<ImmunizationType> types) {}
