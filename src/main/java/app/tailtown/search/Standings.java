package app.tailtown.search;

import app.tailtown.customers.CustomerId;
import java.util.Collection;
import java.util.List;

/** Answered by whoever keeps visits, so that this module need not know them. */
public interface Standings {

    /** For each of these at most their nearest visit and their last, at the resorts the caller may see. */
    List<Standing> of(Collection<CustomerId> customers);
}
