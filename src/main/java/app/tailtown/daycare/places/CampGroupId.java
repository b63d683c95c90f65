package app.tailtown.daycare.places;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

public record CampGroupId(@JsonValue UUID value) {}
