package app.tailtown.daycare.places;

import app.tailtown.platform.Effective;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How many places a group has for a while.
 *
 * @param until exclusive; null while no other follows
 */
public record Capacity(
        UUID id,
        UUID resortId,
        UUID groupId,
        LocalDate from,
        @Nullable LocalDate until,
        int places) implements Effective {}
