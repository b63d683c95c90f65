package app.tailtown.identity;

import app.tailtown.design.Place;
import app.tailtown.design.Viewer;
import app.tailtown.organizations.Binding;
import app.tailtown.organizations.OrganizationId;
import app.tailtown.platform.Codes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whoever came in with this request, read from the database at its start, so that a right taken away is gone with the next request.
 *
 * @param kind {@code staff} or {@code token}
 * @param id of the staff row or the token
 * @param account the account behind a person; a token has none
 * @param resorts every resort of the company; {@link #places()} are those of the grants
 */
public record Visit(
        String kind,
        UUID id,
        @Nullable UUID account,
        String name,
        String language,
        OrganizationId organization,
        String company,
        List<Grant> grants,
        List<Place> resorts)
        implements Viewer {

    public boolean may(Permission permission) {
        return grants.stream().anyMatch(g -> g.role().allows(permission));
    }

    @Override
    public boolean may(String permission) {
        return may(Codes.read(Permission.class, permission));
    }

    /** Whether this permission holds at this resort. */
    public boolean may(Permission permission, UUID resort) {
        return grants.stream()
                .anyMatch(g -> g.role().allows(permission) && (g.isEverywhere() || resort.equals(g.resort())));
    }

    /** Whether this permission holds at every resort, also at those that come later. */
    public boolean mayEverywhere(Permission permission) {
        return grants.stream().anyMatch(g -> g.isEverywhere() && g.role().allows(permission));
    }

    @Override
    public List<Place> places() {
        return resorts.stream().filter(r -> may(Permission.SIGNED_IN, r.id())).toList();
    }

    public Optional<Place> place(UUID resort) {
        return places().stream().filter(p -> p.id().equals(resort)).findFirst();
    }

    public String actor() {
        return kind + ":" + id;
    }

    /** What a transaction of this request may touch: the resorts at which the route's permission holds. */
    Binding bind(Permission permission, String requestId) {
        var holds = grants.stream().filter(g -> g.role().allows(permission)).toList();
        if (holds.stream().anyMatch(Grant::isEverywhere)) return Binding.toAll(organization, actor(), requestId);
        var at = holds.stream().map(Grant::resort).collect(Collectors.toSet());
        return Binding.to(organization, actor(), requestId, at);
    }
}
