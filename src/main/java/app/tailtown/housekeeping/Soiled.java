package app.tailtown.housekeeping;

import jakarta.validation.constraints.Size;

/**
 * That a suite wants cleaning although nobody left it.
 *
 * @param why in the words of whoever saw it
 */
record Soiled(@Size(max = 300) String why) {
    Soiled {
        why = why == null ? "" : why.strip();
    }
}
