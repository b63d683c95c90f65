package app.tailtown.lodging;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A price and size class of suites. */
public record SuiteTypeId(@JsonValue UUID value) {}
