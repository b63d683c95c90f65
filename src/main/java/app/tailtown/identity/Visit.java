package app.tailtown.identity;

import app.tailtown.design.Place;
import app.tailtown.design.Viewer;
import app.tailtown.organizations.Binding;
import app.tailtown.organizations.OrganizationId;
import app.tailtown.platform.Codes;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whoever came in with this request, read from the database at its start, so that a right taken away is gone with the next request.
 *
 * @param kind {@code staff}, {@code token}, or {@code operator} who runs the installation and went in here for a time
 * @param id of the staff row or the token; of an operator the account
 * @param account the account behind a person; a token has none
 * @param session of a person; a token has none
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
        List<Place> resorts,
        @Nullable Session session)
        implements Viewer {

    /**
     * What a person came in with.
     *
     * @param proof {@code password}, or what was proved beside it
     * @param provedAt when that was last asked for
     * @param isHalfIn whether that is less than a role of theirs needs
     * @param terminal where they are in, when several share it
     */
    public record Session(
            UUID id,
            Instant openedAt,
            Instant seenAt,
            String proof,
            Instant provedAt,
            boolean isHalfIn,
            @Nullable Terminal terminal) {

        /** Whether it is still theirs after the terminal was left alone for a while. */
        boolean isUnlockedAt(Instant now) {
            return terminal == null || seenAt.plus(terminal.idle()).isAfter(now);
        }

        private Session unseen() {
            return new Session(id, openedAt, openedAt, proof, provedAt, isHalfIn, terminal);
        }

        boolean isOpenAt(Instant now, Terms terms) {
            return seenAt.plus(terms.idle()).isAfter(now)
                    && openedAt.plus(terms.absolute()).isAfter(now);
        }
    }

    /** Whether no person is behind it. */
    public boolean isProgram() {
        return kind.equals("token");
    }

    /** Whether they proved less than a role of theirs needs: until that is put right they may do nothing. */
    public boolean isHalfIn() {
        return session != null && session.isHalfIn();
    }

    /** Whether every role of theirs lets them stay in for as long as this. */
    boolean isOpenAt(Instant now) {
        return session == null
                || session.isUnlockedAt(now) && grants.stream().allMatch(g -> session.isOpenAt(now, g.terms()));
    }

    /** Which time closed it, {@code too-long} or {@code idle}; empty while it is open. */
    Optional<String> whyClosedAt(Instant now) {
        if (session == null || isOpenAt(now)) return Optional.empty();
        var isTooOld = grants.stream()
                .anyMatch(g -> !session.openedAt().plus(g.terms().absolute()).isAfter(now));
        return Optional.of(isTooOld ? "too-long" : "idle");
    }

    /** Whether it is the same later, however lately they were seen. */
    public boolean isStill(@Nullable Visit later) {
        return later != null && unseen().equals(later.unseen());
    }

    private Visit unseen() {
        var seen = session == null ? null : session.unseen();
        return new Visit(kind, id, account, name, language, organization, company, grants, resorts, seen);
    }

    @Override
    public @Nullable Terminal terminal() {
        return session == null ? null : session.terminal();
    }

    public boolean may(Permission permission) {
        return grants.stream().anyMatch(g -> g.allows(permission));
    }

    @Override
    public boolean may(String permission) {
        return may(Codes.read(Permission.class, permission));
    }

    /** Whether this permission holds at this resort. */
    public boolean may(Permission permission, UUID resort) {
        return grants.stream().anyMatch(g -> g.allows(permission) && (g.isEverywhere() || resort.equals(g.resort())));
    }

    /** Whether this permission holds at every resort, also at those that come later. */
    public boolean mayEverywhere(Permission permission) {
        return grants.stream().anyMatch(g -> g.isEverywhere() && g.allows(permission));
    }

    @Override
    public List<Place> places() {
        return resorts.stream().filter(r -> may(Permission.SIGNED_IN, r.id())).toList();
    }

    public Optional<Place> place(UUID resort) {
        return places().stream().filter(p -> p.id().equals(resort)).findFirst();
    }

    /** Whether they see what things cost: at this resort, else at all of those at which this permission lets them look around. */
    boolean seesMoney(Permission permission, @Nullable UUID resort) {
        if (resort != null) return may(Permission.MONEY_VIEW, resort);
        return mayEverywhere(Permission.MONEY_VIEW)
                || !mayEverywhere(permission)
                        && resorts.stream()
                                .map(Place::id)
                                .filter(r -> may(permission, r))
                                .allMatch(r -> may(Permission.MONEY_VIEW, r));
    }

    /** Whether they have all of this wherever it would be given: nobody gives more than they have. */
    public boolean mayGive(Terms terms, @Nullable UUID resort) {
        return terms.permissions().stream().allMatch(p -> resort == null ? mayEverywhere(p) : may(p, resort));
    }

    /** Whether they take their turn at a shared terminal and proved nothing since. */
    boolean isByPin() {
        return session != null && session.proof().equals(Proof.PIN.code());
    }

    /** What an operator went in with. */
    @Override
    public @Nullable Entry entry() {
        return grants.stream()
                .map(Grant::entry)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    public String actor() {
        return kind + ":" + id;
    }

    /** What a transaction of this request may touch: the resorts at which the route's permission holds. */
    Binding bind(Permission permission, String requestId) {
        var holds = grants.stream().filter(g -> g.allows(permission)).toList();
        if (holds.stream().anyMatch(Grant::isEverywhere)) {
            var all = Binding.toAll(organization, actor(), requestId);
            var entry = entry();
            return entry == null ? all : all.because(entry.company(), entry.reason());
        }
        var at = holds.stream().map(Grant::resort).collect(Collectors.toSet());
        return Binding.to(organization, actor(), requestId, at);
    }
}
