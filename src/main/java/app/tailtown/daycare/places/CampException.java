package app.tailtown.daycare.places;

import java.time.LocalDate;
import java.util.UUID;

/** A day with more places than others, fewer, or none. */
public record CampException(UUID id, UUID resortId, UUID groupId, LocalDate day, int places, String reason) {}
