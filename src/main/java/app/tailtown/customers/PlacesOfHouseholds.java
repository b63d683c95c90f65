package app.tailtown.customers;

import app.tailtown.organizations.ResortId;
import java.util.Optional;

/** Answered by whoever keeps stays: where a household goes, for what is told of no stay. */
public interface PlacesOfHouseholds {

    /** The resort of its latest stay; empty of whoever never had one. */
    Optional<ResortId> placeOf(CustomerId customer);
}
