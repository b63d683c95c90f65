package app.tailtown.customers;

import java.time.LocalDate;
import java.util.List;

/** Answered by whoever keeps waitlists, so that this module need not know them. */
public interface WaitingOfCustomers {

    /** What a household waits for, at the resorts the caller may see, the earliest first. */
    List<WaitLine> waitingOf(CustomerId customer);

    /**
     * A wish as the household's page lists it.
     *
     * @param state key of its word in the bundles
     */
    record WaitLine(String href, LocalDate arrives, LocalDate departs, String pets, String state) {}
}
