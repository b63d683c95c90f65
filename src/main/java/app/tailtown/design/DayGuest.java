package app.tailtown.design;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A family that comes for this day only, as Today shows it beside those who stay the night.
 *
 * @param number as people say it: {@code D-10012}
 * @param household "Whitfield, Dana"
 * @param path of its own page; {@code /check-in} and {@code /check-out} below it take what their names say
 * @param place where it spends the day: its group
 * @param note what is different of its day: only the morning; empty for a whole day
 */
public record DayGuest(
        UUID id,
        String number,
        String household,
        String path,
        UUID serviceId,
        String service,
        String place,
        String note,
        List<Pet> pets) {

    /**
     * One of the family.
     *
     * @param cameAt when it really came; null while it has not
     */
    public record Pet(
            UUID id,
            String name,
            Portrait portrait,
            List<Warning> warnings,
            @Nullable Instant cameAt,
            @Nullable Instant wentAt) {

        public boolean isHere() {
            return cameAt != null && wentAt == null;
        }
    }
}
