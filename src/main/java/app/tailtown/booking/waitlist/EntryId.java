package app.tailtown.booking.waitlist;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Somebody's wish on the waitlist. */
public record EntryId(@JsonValue UUID value) {}
