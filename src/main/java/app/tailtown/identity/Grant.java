package app.tailtown.identity;

import app.tailtown.design.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A role at one resort or at all of them.
 *
 * @param role its code, {@code front-desk}
 * @param terms what the role means at this company
 * @param resort null means every resort of the company, also those that come later
 * @param entry what an operator went in with; null for everybody else
 */
public record Grant(String role, Terms terms, @Nullable UUID resort, Viewer.@Nullable Entry entry) {

    private static final String OPERATOR = "operator";
    private static final String PROGRAM = "program";

    /** What only those do who belong to the company: who works there, with what rights, and which programs come in. */
    private static final Set<Permission> NOT_FOR_OPERATORS =
            Set.of(Permission.STAFF_EDIT, Permission.ROLES_EDIT, Permission.TOKENS_EDIT);

    public Grant(String role, Terms terms, @Nullable UUID resort) {
        this(role, terms, resort, null);
    }

    /** A role as the house brings it along. */
    public Grant(Role role, @Nullable UUID resort) {
        this(role.code(), role.terms(), resort);
    }

    /** All of somebody; of a program what was chosen for it, as far as whoever answers for it may do that themselves now. */
    public static List<Grant> readAll(JsonNode grants) {
        return grants.valueStream()
                .flatMap(g -> g.get("role").asString().equals(PROGRAM) ? ofProgram(g) : Stream.of(read(g)))
                .toList();
    }

    private static Stream<Grant> ofProgram(JsonNode grant) {
        var chosen = Permission.known(codes(grant.get("chosen")));
        var at = resort(grant);
        return readAll(grant.get("within")).stream()
                .filter(w -> at == null || w.isEverywhere() || at.equals(w.resort()))
                .map(w -> new Grant(PROGRAM, w.terms().only(chosen), at == null ? w.resort() : at));
    }

    /** As {@code platform.grants_of} tells it: as the company has the role, else as the house brings it along. */
    private static Grant read(JsonNode grant) {
        var role = grant.get("role").asString();
        if (role.equals(OPERATOR)) return new Grant(role, ofOperators(), null, entry(grant.get("entry")));
        return new Grant(role, terms(role, grant), resort(grant));
    }

    private static @Nullable UUID resort(JsonNode grant) {
        var resort = grant.get("resort");
        return resort.isNull() ? null : UUID.fromString(resort.asString());
    }

    private static List<String> codes(JsonNode permissions) {
        return permissions.valueStream().map(JsonNode::asString).toList();
    }

    private static Viewer.Entry entry(JsonNode entry) {
        return new Viewer.Entry(
                entry.get("company").asString(),
                Instant.ofEpochSecond(entry.get("until").asLong()),
                entry.get("reason").asString());
    }

    private static Terms ofOperators() {
        var permissions = EnumSet.copyOf(Role.OWNER.terms().permissions());
        permissions.removeAll(NOT_FOR_OPERATORS);
        return new Terms(permissions, Duration.ofHours(1), Duration.ofHours(1), false);
    }

    private static Terms terms(String role, JsonNode grant) {
        if (!grant.has("permissions")) return Role.of(role).terms();
        return new Terms(
                Permission.known(codes(grant.get("permissions"))),
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
