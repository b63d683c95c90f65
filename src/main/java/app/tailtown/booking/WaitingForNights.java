package app.tailtown.booking;

import app.tailtown.lodging.Stay;
import app.tailtown.organizations.ResortId;

/** Who waits for a place: told to whoever is about to give one to somebody else. */
public interface WaitingForNights {

    /** How many wishes with no offer would take one of these nights. */
    int waiting(ResortId resort, Stay nights);
}
