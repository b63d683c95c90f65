package app.tailtown.customers;

import java.util.Optional;

/** Answered by whoever keeps stays, so that this module need not know them. */
public interface StaysOfCustomers {

    /** A stay of this household, or of this pet, that is still to come or in the house. */
    Optional<CustomerRefusal.StayStandsInTheWay> inTheWayOf(CustomerId customer);

    Optional<CustomerRefusal.StayStandsInTheWay> inTheWayOf(PetId pet);
}
