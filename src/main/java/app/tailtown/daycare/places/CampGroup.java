package app.tailtown.daycare.places;

import app.tailtown.daycare.CampPart;
import app.tailtown.organizations.ResortId;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Guests who share the places of a day: small dogs, large dogs.
 *
 * @param suiteTypeId each family rests in a suite of this type for its hours; null where they play all day
 * @param opens local time of the resort, as {@code cutOff} and {@code closes}
 * @param cutOff a morning ends here and an afternoon begins; who stays across it pays a full day
 * @param serviceIds what is sold from these places
 * @param deletedAt null unless deleted
 */
public record CampGroup(
        CampGroupId id,
        int version,
        ResortId resortId,
        String name,
        int position,
        @Nullable UUID suiteTypeId,
        LocalTime opens,
        LocalTime cutOff,
        LocalTime closes,
        List<UUID> serviceIds,
        @Nullable Instant deletedAt) {

    public LocalTime from(CampPart part) {
        return part == CampPart.AFTERNOON ? cutOff : opens;
    }

    public LocalTime until(CampPart part) {
        return part == CampPart.MORNING ? cutOff : closes;
    }
}
