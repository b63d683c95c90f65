package app.tailtown.customers;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

public record PetId(@JsonValue UUID value) {}
