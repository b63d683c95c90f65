package app.tailtown.organizations;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a transaction is bound to before its first statement.
 *
 * @param actor who acts, as the audit shows it: {@code staff:<id>}, {@code token:<id>}, {@code operator:<account>}, {@code job:<name>},
 *     {@code setup}
 * @param requestId what finds this request in logs, audit and error pages
 * @param resorts the resorts that may be touched, as PostgreSQL reads them: {@code *} for all, else an array of uuids
 * @param onBehalfOf for whom it is done, where somebody does it for somebody else; else empty
 * @param reason why, where that was asked; else empty
 */
public record Binding(
        OrganizationId organization, String actor, String requestId, String resorts, String onBehalfOf, String reason) {

    private static final String EVERY_RESORT = "*";

    public static Binding toAll(OrganizationId organization, String actor, String requestId) {
        return new Binding(organization, actor, requestId, EVERY_RESORT, "", "");
    }

    public static Binding to(OrganizationId organization, String actor, String requestId, Set<UUID> resorts) {
        var list = resorts.stream().map(UUID::toString).sorted().collect(Collectors.joining(",", "{", "}"));
        return new Binding(organization, actor, requestId, list, "", "");
    }

    /** The same, done for somebody else and with a reason: the audit says both. */
    public Binding because(String onBehalfOf, String reason) {
        return new Binding(organization, actor, requestId, resorts, onBehalfOf, reason);
    }
}
