package app.tailtown.care;

import java.time.Instant;

/** What the desk noted of a pet as it came to a stay. */
public record ArrivalNote(String text, Instant at) {}
