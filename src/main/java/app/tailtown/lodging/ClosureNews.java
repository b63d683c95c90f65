package app.tailtown.lodging;

import java.time.LocalDate;
import java.util.Collection;

/** Heard, in the same transaction, by whoever lets suites to somebody when a closure takes a suite away and when it is given back. */
public interface ClosureNews {

    /** In these nights they have no suite, {@code until} exclusive. */
    void lost(Suite suite, LocalDate from, LocalDate until, Collection<HolderId> holders);

    void back(Suite suite, Collection<HolderId> holders);
}
