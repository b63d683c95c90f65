package app.tailtown.daycare.plans;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

public record CampPlanId(@JsonValue UUID value) {}
