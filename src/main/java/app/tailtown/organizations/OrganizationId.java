package app.tailtown.organizations;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The company whose data it is: the tenant. */
public record OrganizationId(@JsonValue UUID value) {}
