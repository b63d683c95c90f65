package app.tailtown.identity;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A role at one resort or at all of them.
 *
 * @param role its code, {@code front-desk}
 * @param terms what the role means at this company
 * @param resort null means every resort of the company, also those that come later
 */
public record Grant(String role, Terms terms, @Nullable UUID resort) {

    /** A role as the house brings it along. */
    public Grant(Role role, @Nullable UUID resort) {
        this(role.code(), role.terms(), resort);
    }

    /** As {@code platform.grants_of} tells it: as the company has the role, else as the house brings it along. */
    static Grant read(JsonNode grant) {
        var role = grant.get("role").asString();
        var resort = grant.get("resort");
        return new Grant(role, terms(role, grant), resort.isNull() ? null : UUID.fromString(resort.asString()));
    }

    private static Terms terms(String role, JsonNode grant) {
        if (!grant.has("permissions")) return Role.of(role).terms();
        return new Terms(
                Permission.known(grant.get("permissions")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList()),
                Duration.ofMinutes(grant.get("idle").asInt()),
                Duration.ofMinutes(grant.get("absolute").asInt()),
                grant.get("factor").asBoolean());
    }

    boolean isEverywhere() {
        return resort == null;
    }

    boolean allows(Permission permission) {
        return terms.permissions().contains(permission);
    }
}
