package app.tailtown.search;

import app.tailtown.customers.CustomerId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Answered by whoever keeps visits, so that this module need not know them. */
public interface Standings {

    /** Their nearest visits and their last, pet by pet, at the resorts the caller may see: see {@link NearestVisits}. */
    List<Standing> of(Collection<CustomerId> customers);

    /** Who is here or comes within a day of this one, at the resorts the caller may see; those of the day itself first. */
    List<CustomerId> around(LocalDate day);
}
