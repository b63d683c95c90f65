package app.tailtown.design;

import java.util.List;

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
}
