package app.tailtown.booking.waitlist;

import jakarta.validation.constraints.Size;

/**
 * They no longer wait.
 *
 * @param reason for whoever reads it later; may be empty
 */
record Withdraw(@Size(max = 500) String reason) {
    Withdraw {
        reason = reason == null ? "" : reason;
    }
}
