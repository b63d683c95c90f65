package app.tailtown.daycare.places;

import app.tailtown.daycare.CampPart;
import app.tailtown.platform.Effective;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a service costs one pet for a while.
 *
 * @param until exclusive; null while no other follows
 * @param half a half day, in minor units of the resort's currency
 * @param full a full day, likewise
 */
public record CampRate(
        UUID id,
        UUID resortId,
        UUID serviceId,
        LocalDate from,
        @Nullable LocalDate until,
        long half,
        long full) implements Effective {

    public long of(CampPart part) {
        return part.isHalf() ? half : full;
    }
}
