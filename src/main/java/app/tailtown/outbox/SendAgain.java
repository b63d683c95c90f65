package app.tailtown.outbox;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Send a message once more.
 *
 * @param to another address than before; the same when there is none
 */
record SendAgain(@Nullable @Email @Size(min = 3, max = 254) String to) {

    SendAgain {
        to = to == null || to.isBlank() ? null : to;
    }
}
