package app.tailtown.world;

import app.tailtown.customers.CustomerId;
import app.tailtown.customers.PetId;
import app.tailtown.identity.Role;
import app.tailtown.organizations.OrganizationId;
import app.tailtown.organizations.Resort;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One of the two companies of the tests.
 *
 * @param resorts the first is where most things happen; the first company has two
 * @param tokens a token for each role at every resort
 * @param tokensAtFirst a token for each role at the first resort only
 * @param signIns e-mail address for each role; the password is {@link World#PASSWORD}
 * @param signInsAtFirst the same for people who work at the first resort only
 * @param suiteTypes ids: standard (takes two) and big (takes four)
 */
public record Company(
        OrganizationId id,
        String slug,
        List<Resort> resorts,
        Map<Role, String> tokens,
        Map<Role, String> tokensAtFirst,
        Map<Role, String> signIns,
        Map<Role, String> signInsAtFirst,
        List<UUID> suiteTypes,
        UUID boarding,
        UUID dog,
        UUID cat,
        UUID warning,
        CustomerId customer,
        List<PetId> pets) {

    public UUID resort() {
        return resorts.getFirst().id().value();
    }

    /** A token at every resort. */
    public String token(Role role) {
        return tokens.get(role);
    }

    /** Who signs in and may act at every resort. */
    public String email(Role role) {
        return signIns.get(role);
    }
}
