package app.tailtown.organizations;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

public record ResortId(@JsonValue UUID value) {}
