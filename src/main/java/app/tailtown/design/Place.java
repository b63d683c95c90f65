package app.tailtown.design;

import java.time.ZoneId;
import java.util.UUID;

/** A place one can work at, as the switcher in the shell shows it. */
public record Place(UUID id, String name, String city, ZoneId zone) {}
