package app.tailtown.daycare.visits;

import app.tailtown.customers.CustomerId;
import app.tailtown.customers.PetId;
import app.tailtown.daycare.CampPart;
import app.tailtown.daycare.places.CampGroupId;
import app.tailtown.organizations.ResortId;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;

/** Takes down who waits for days that are full. Answered by whoever keeps the list, so that booking need not know it. */
public interface Line {

    /**
     * At the end of the line for each of these days; whoever stands in one of them already stays where they are. In the transaction of the caller.
     *
     * @return the id of the wish for each of them
     */
    SortedMap<LocalDate, UUID> join(Joining who, SortedSet<LocalDate> days);

    /**
     * Who would have come, and to what.
     *
     * @param askFirst they are asked before a day is booked for them
     */
    record Joining(
            ResortId resort,
            CampGroupId group,
            UUID service,
            CustomerId customer,
            List<PetId> pets,
            CampPart part,
            String note,
            boolean askFirst) {}
}
