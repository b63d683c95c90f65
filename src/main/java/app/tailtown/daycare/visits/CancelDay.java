package app.tailtown.daycare.visits;

import jakarta.validation.constraints.Size;

/** Why a day is given up. */
public record CancelDay(@Size(max = 500) String reason) {

    public CancelDay {
        reason = reason == null ? "" : reason;
    }
}
