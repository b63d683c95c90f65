package app.tailtown.identity;

import app.tailtown.platform.TooMany;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts a request against whoever asks, before anything is looked up for it, and says in its answer what is left (draft-ietf-httpapi-ratelimit-headers). Then it waits
 * for its company's turn.
 */
class LimitFilter extends OncePerRequestFilter {

    private static final Set<String> PROVING = Set.of(
            "/sign-in",
            "/sign-in/second",
            "/sign-in/passkey",
            "/password",
            "/setup",
            "/oauth2/token",
            "/oauth2/revoke",
            "/terminal",
            "/terminal/unlock",
            "/operator/sign-in",
            "/operator/sign-in/second",
            "/operator/sign-in/first",
            "/operator/sign-in/passkey");

    private final Limits limits;

    LimitFilter(Limits limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var visit = Visits.of(SecurityContextHolder.getContext().getAuthentication());
        for (var tried : tries(visit, request)) {
            say(tried, response);
            if (!tried.taken()) throw new TooMany(tried.pause());
        }
        if (visit.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try (var _ = limits.turns().take(visit.get().organization(), visit.get().id())) {
            chain.doFilter(request, response);
        }
    }

    private List<Limits.Tried> tries(Optional<Visit> visit, HttpServletRequest request) {
        if (visit.isPresent()) {
            var who = visit.get();
            var key = who.session() == null ? who.id() : who.session().id();
            var account = who.account() == null ? who.organization().value() : who.account();
            // The narrower one last: it is the one that is told.
            return List.of(limits.take(Limit.ACCOUNT, account.toString()), limits.take(Limit.KEY, key.toString()));
        }
        var limit = limitOf(request);
        return List.of(limits.take(limit, Network.of(request.getRemoteAddr())));
    }

    private static Limit limitOf(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")) return Limit.ADDRESS;
        if (request.getServletPath().equals("/forgotten")) return Limit.FORGOTTEN;
        return PROVING.contains(request.getServletPath()) ? Limit.SIGN_IN : Limit.ADDRESS;
    }

    private static void say(Limits.Tried tried, HttpServletResponse response) {
        var name = '"' + tried.limit().code() + '"';
        response.setHeader(
                "RateLimit-Policy",
                name + ";q=" + tried.most() + ";w=" + tried.limit().within().toSeconds());
        response.setHeader(
                "RateLimit",
                name + ";r=" + tried.left() + ";t=" + Math.max(1, tried.pause().toSeconds()));
    }
}
