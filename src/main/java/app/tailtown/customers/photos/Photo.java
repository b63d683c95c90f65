package app.tailtown.customers.photos;

import java.time.Instant;
import java.util.UUID;

/**
 * The photo of a pet.
 *
 * @param width of the large one, in pixels
 */
record Photo(UUID id, UUID pictureId, int width, int height, Instant addedAt) {}
