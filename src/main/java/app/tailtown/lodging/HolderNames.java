package app.tailtown.lodging;

import java.util.Collection;
import java.util.Map;

/** Answered by whoever lets suites to somebody, so that this module need not know them. */
public interface HolderNames {

    /** Those it knows. */
    Map<Party, Name> of(Collection<Party> parties);

    /**
     * A holder, or some of its pets, as people say it.
     *
     * @param label "Whitfield: Biscuit and Gravy"
     * @param href where another suite is found for them
     * @param stay where what they booked is looked at
     */
    record Name(String label, String href, String stay) {}
}
