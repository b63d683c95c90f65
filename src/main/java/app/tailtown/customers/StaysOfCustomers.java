package app.tailtown.customers;

import app.tailtown.platform.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Answered by whoever keeps stays, so that this module need not know them. */
public interface StaysOfCustomers {

    /** A stay of this household, or of this pet, that is still to come or in the house. */
    Optional<CustomerRefusal.StayStandsInTheWay> inTheWayOf(CustomerId customer);

    Optional<CustomerRefusal.StayStandsInTheWay> inTheWayOf(PetId pet);

    /** The latest stays of a household at the resorts the caller may see, the latest first. */
    List<StayLine> latestOf(CustomerId customer, int most);

    /** Where a stay is booked for this household; {@code {place}} stands for the place the person is at. */
    String newStay(CustomerId customer);

    /**
     * A stay as the household's page lists it.
     *
     * @param state key of its word in the bundles
     */
    record StayLine(
            String number,
            String href,
            LocalDate arrives,
            LocalDate departs,
            String pets,
            String suites,
            String state,
            Money total) {}
}
