package app.tailtown.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** A program's key or access token from {@code Authorization: Bearer}. Cookies mean nothing to the API, so no other site can use a person's. */
class BearerFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final Door door;
    private final Sessions sessions;
    private final AccessTokens tokens;
    private final KeyUses uses;

    BearerFilter(Door door, Sessions sessions, AccessTokens tokens, KeyUses uses) {
        this.door = door;
        this.sessions = sessions;
        this.tokens = tokens;
        this.uses = uses;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader("Authorization");
        if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            enter(header.substring(BEARER.length()).strip(), request).ifPresent(visit -> {
                uses.used(visit, request.getRemoteAddr());
                SecurityContextHolder.setContext(new SecurityContextImpl(Visits.in(visit)));
            });
        }
        chain.doFilter(request, response);
    }

    /** No key of ours has a dot in it, and every signed token has two. */
    private Optional<Visit> enter(String token, HttpServletRequest request) {
        if (token.indexOf('.') >= 0) return enterByAccess(token, request);
        var hash = Secrets.hash(token);
        var visit = door.byToken(hash);
        if (visit.isPresent()) sessions.seenSecret(hash, request.getRemoteAddr());
        return visit;
    }

    private Optional<Visit> enterByAccess(String token, HttpServletRequest request) {
        var visit = tokens.idOf(token).flatMap(door::byAccess);
        visit.ifPresent(v -> sessions.seenGrant(v.id(), request.getRemoteAddr()));
        return visit;
    }
}
