package app.tailtown.customers;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A household. */
public record CustomerId(@JsonValue UUID value) {}
