package app.tailtown.design;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The person a page is drawn for: what the shell around every page needs to know of them. */
public interface Viewer {

    /** The name on the person's badge. */
    String name();

    /** Language tag of the person's choice: {@code en} or {@code es}. */
    String language();

    /** The company whose data this person sees. */
    String company();

    /** Whether this person may do this anywhere at all; the wall itself never relies on this answer, only what is shown does. */
    boolean may(String permission);

    /** The places this person may work at, in the company's order; never empty for somebody who is signed in. */
    List<Place> places();

    /** Absent for whoever belongs here. */
    default @Nullable Entry entry() {
        return null;
    }

    /** Absent for whoever did not come in at a terminal that several share. */
    default @Nullable Terminal terminal() {
        return null;
    }

    /**
     * A browser that several people share.
     *
     * @param resort whose it is
     * @param person who is in there
     * @param idle after so long without a press it is locked
     */
    record Terminal(UUID id, String name, UUID resort, Duration idle, UUID person) {}

    /**
     * Somebody who runs the installation went into a company that is not theirs.
     *
     * @param company its short name
     * @param until when they are out again
     */
    record Entry(String company, Instant until, String reason) {}
}
