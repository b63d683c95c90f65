package app.tailtown.hours;

import java.time.Instant;
import java.util.UUID;

/**
 * That a stay was booked against the hours or a minimum stay.
 *
 * @param rule the code of what stood against it
 * @param by the name of whoever let it be; empty for a program
 */
public record HoursWaiver(UUID id, String rule, String reason, Instant at, String by) {}
