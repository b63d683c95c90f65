package app.tailtown.lodging;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One unit of lodging: a kennel, run, room or condo. */
public record SuiteId(@JsonValue UUID value) {}
