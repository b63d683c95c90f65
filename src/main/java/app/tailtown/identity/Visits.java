package app.tailtown.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/** A visit as Spring Security carries it. */
final class Visits {

    private Visits() {}

    static Optional<Visit> of(@Nullable Authentication authentication) {
        return authentication instanceof In in ? Optional.of(in.visit) : Optional.empty();
    }

    static Authentication in(Visit visit) {
        return new In(visit);
    }

    private static final class In extends AbstractAuthenticationToken {
        private static final long serialVersionUID = 1L;
        private final transient Visit visit;

        In(Visit visit) {
            super(AuthorityUtils.NO_AUTHORITIES);
            this.visit = visit;
            setAuthenticated(true);
        }

        @Override
        public Object getCredentials() {
            return "";
        }

        @Override
        public Visit getPrincipal() {
            return visit;
        }

        /** As the audit calls them. */
        @Override
        public String getName() {
            return visit.actor();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof In in && visit.equals(in.visit);
        }

        @Override
        public int hashCode() {
            return visit.hashCode();
        }
    }
}
