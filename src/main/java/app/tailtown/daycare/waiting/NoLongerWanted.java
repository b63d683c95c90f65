package app.tailtown.daycare.waiting;

import jakarta.validation.constraints.Size;

/**
 * They no longer wait for the day.
 *
 * @param reason for whoever reads it later; may be empty
 */
record NoLongerWanted(@Size(max = 500) String reason) {
    NoLongerWanted {
        reason = reason == null ? "" : reason;
    }
}
