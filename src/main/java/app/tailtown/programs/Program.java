package app.tailtown.programs;

import app.tailtown.identity.Grant;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Visit;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A program that works for the company.
 *
 * @param permissions what was chosen for it; what of that it may do is also up to {@code sponsor}
 * @param resorts where; null for every resort, also those that come later
 * @param redirects where people are led back to; none of a key
 * @param sponsor who answers for it
 * @param secrets all it ever had, the oldest first
 */
record Program(
        UUID id,
        ProgramKind kind,
        String name,
        Set<Permission> permissions,
        @Nullable List<UUID> resorts,
        List<String> redirects,
        Sponsor sponsor,
        Instant createdAt,
        @Nullable Instant endedAt,
        List<ProgramSecret> secrets) {

    static final List<Permission> CHOICES =
            Stream.of(Permission.values()).filter(Permission::isForPrograms).toList();

    /**
     * Who answers for a program: it may do nothing that they may not, and nothing at all once they left.
     *
     * @param grants what they may do now
     */
    record Sponsor(UUID id, String name, boolean hasLeft, List<Grant> grants) {

        boolean may(Permission permission) {
            return !hasLeft
                    && grants.stream().anyMatch(g -> g.terms().permissions().contains(permission));
        }
    }

    boolean isOpen() {
        return endedAt == null;
    }

    /** Whether one of its secrets lets it in. */
    boolean worksAt(Instant now) {
        return isOpen()
                && !sponsor.hasLeft()
                && (!kind.hasSecrets() || !working(now).isEmpty());
    }

    List<ProgramSecret> working(Instant now) {
        return isOpen() ? secrets.stream().filter(s -> s.worksAt(now)).toList() : List.of();
    }

    Optional<ProgramSecret> lastUsed() {
        return secrets.stream()
                .filter(s -> s.lastUsedAt() != null)
                .max(Comparator.comparing(s -> Objects.requireNonNull(s.lastUsedAt())));
    }

    /** Those of the choices it has, in their order. */
    List<Permission> chosen() {
        return CHOICES.stream().filter(permissions::contains).toList();
    }

    /** Whether somebody may have to do with it: whoever makes keys for all of the resorts it works at. */
    boolean isOf(Visit visit) {
        return visit.mayEverywhere(Permission.TOKENS_EDIT)
                || resorts != null && resorts.stream().allMatch(r -> visit.may(Permission.TOKENS_EDIT, r));
    }
}
