package app.tailtown.addons;

import app.tailtown.platform.Effective;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one of it costs at a resort.
 *
 * @param until exclusive; null while no other follows
 * @param price minor units of {@code currency}
 */
public record AddOnPrice(
        UUID id,
        UUID resortId,
        UUID addOnId,
        LocalDate from,
        @Nullable LocalDate until,
        String currency,
        long price) implements Effective {}
