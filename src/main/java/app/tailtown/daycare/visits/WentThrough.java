package app.tailtown.daycare.visits;

import app.tailtown.customers.PetId;
import java.util.List;

/**
 * Who came or went of a visit, which may be fewer than it has.
 *
 * @param visit as it stands now
 * @param pets for whom it was done: what takes it back takes it back for them alone
 */
public record WentThrough(CampVisit visit, List<PetId> pets) {}
