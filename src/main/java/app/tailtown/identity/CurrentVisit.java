package app.tailtown.identity;

import org.springframework.security.core.context.SecurityContextHolder;

/** Whoever the current request is for. */
public final class CurrentVisit {

    private CurrentVisit() {}

    /** Nobody in means an error: a route that asks has a rule that lets nobody in unknown. */
    public static Visit get() {
        return Visits.of(SecurityContextHolder.getContext().getAuthentication())
                .orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
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
