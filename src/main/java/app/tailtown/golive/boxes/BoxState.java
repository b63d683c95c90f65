package app.tailtown.golive.boxes;

import java.util.Locale;

/** How a box of the checklist stands. Programs read it in lower case, with dashes. */
public enum BoxState {
    /** It was looked at and is so. */
    PASSES,
    /** It was looked at and is not so, or could not be looked at. */
    FAILS,
    /** Only a person can say, and nobody did lately. */
    NEEDS_PERSON,
    /** It makes no sense here, for a reason that is said. */
    NOT_APPLICABLE,
    /** This release does not have it. */
    NOT_BUILT;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
