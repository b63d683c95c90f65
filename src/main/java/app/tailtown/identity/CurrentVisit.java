package app.tailtown.identity;

import app.tailtown.platform.NotFound;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/** Whoever the current request is for. */
public final class CurrentVisit {

    private CurrentVisit() {}

    /** Nobody in means an error: a route that asks has a rule that lets nobody in unknown. */
    public static Visit get() {
        return Visits.of(SecurityContextHolder.getContext().getAuthentication())
                .orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }

    /** A person of the company: a program has no account and no browser, and an operator none at this company. To both there is nothing here. */
    public static Visit person() {
        var visit = get();
        if (visit.session() == null || visit.entry() != null) throw new NotFound();
        return visit;
    }

    /** Nobody where nobody is in, and where a program shows its own name instead. */
    public static Optional<Visit> find() {
        return Visits.of(SecurityContextHolder.getContext().getAuthentication());
    }

    /** Whether whoever acts may do this at this resort; work that nobody came in for may not. */
    public static boolean may(Permission permission, java.util.UUID resort) {
        return Visits.of(SecurityContextHolder.getContext().getAuthentication())
                .filter(visit -> visit.may(permission, resort))
                .isPresent();
    }

    public static boolean may(Permission permission) {
        return get().may(permission);
    }
}
