package app.tailtown.daycare.waiting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Somebody's wish for a day of camp. */
public record CampWishId(@JsonValue UUID value) {}
