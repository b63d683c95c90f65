package app.tailtown.outbox;

import app.tailtown.platform.Codes;

/** Why nothing is written although something happened. */
public enum Silence {
    /** Nobody of the household has an address. */
    NO_ADDRESS,
    /** They want no such mail. */
    UNWANTED,
    /** The resort does not send such messages. */
    SWITCHED_OFF,
    /** What they were told last is still so. */
    NOTHING_NEW,
    /** It was given up before anybody was told of it. */
    NEVER_TOLD,
    /** What it reminds of is over, or not so any more. */
    NO_LONGER;

    public String code() {
        return Codes.of(this);
    }
}
