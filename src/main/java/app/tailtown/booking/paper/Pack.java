package app.tailtown.booking.paper;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What was printed for a day and kept.
 *
 * @param nightly whether the night made it, else somebody did: {@code by}
 * @param pages 0 when it could not be made; {@code bytes} as well
 */
record Pack(UUID id, UUID resort, LocalDate day, boolean nightly, Instant at, String by, int pages, int bytes) {

    @JsonIgnore
    boolean isWhole() {
        return pages > 0;
    }

    String path() {
        return PacksPage.path(resort) + "/content?pack=" + id;
    }
}
