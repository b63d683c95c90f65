package app.tailtown.daycare.visits;

import app.tailtown.customers.CustomerId;
import app.tailtown.customers.PetId;
import app.tailtown.daycare.CampPart;
import app.tailtown.daycare.places.CampGroupId;
import app.tailtown.organizations.ResortId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;

/** Takes down who waits for days that are full. Answered by whoever keeps the list, so that booking need not know it. */
public interface Line {

    /**
     * At the end of the line for each of these days; whoever stands there with the same wish stays where they are, and with another one it is refused. In
     * the transaction of the caller, who holds the pets.
     *
     * @return the id of the wish for each of them
     */
    SortedMap<LocalDate, UUID> join(Joining who, SortedSet<LocalDate> days);

    /** They come on these days: whoever of them waited for one waits no longer. */
    void got(List<UUID> pets, UUID service, Map<LocalDate, CampVisitId> days);

    /** Somebody spoke with them about this visit, so that they know of it. */
    void heard(CampVisitId visit);

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
