package app.tailtown.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** A program's token from {@code Authorization: Bearer}. Cookies mean nothing to the API, so no other site can use a person's. */
class BearerFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final Door door;
    private final Sessions sessions;

    BearerFilter(Door door, Sessions sessions) {
        this.door = door;
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader("Authorization");
        if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            door.byToken(Secrets.hash(header.substring(BEARER.length()).strip()))
                    .ifPresent(visit -> {
                        sessions.seenToken(visit.id());
                        SecurityContextHolder.setContext(new SecurityContextImpl(Visits.in(visit)));
                    });
        }
        chain.doFilter(request, response);
    }
}
