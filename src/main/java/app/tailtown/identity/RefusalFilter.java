package app.tailtown.identity;

import app.tailtown.events.Kind;
import app.tailtown.events.SecurityEvents;
import app.tailtown.platform.Ids;
import app.tailtown.platform.TooMany;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** Says that a known person or program did not get what they asked for, and that anybody asked too often. */
class RefusalFilter extends OncePerRequestFilter {

    private static final Pattern ID = Pattern.compile(Ids.SHAPE);

    private final SecurityEvents events;

    RefusalFilter(SecurityEvents events) {
        this.events = events;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (TooMany tooMany) {
            say(Kind.LIMIT_HIT, request);
            throw tooMany;
        }
        // An address that is no route is mistyped; one of a route names something that is not theirs.
        if (response.getStatus() == 404 && request.getAttribute(RouteRules.RULE) instanceof RouteRule.Needs) {
            say(Kind.NOT_FOUND, request);
        }
    }

    void denied(HttpServletRequest request) {
        say(Kind.DENIED, request);
    }

    private void say(Kind kind, HttpServletRequest request) {
        var facts = Map.of("method", request.getMethod());
        Visits.of(SecurityContextHolder.getContext().getAuthentication())
                .ifPresentOrElse(
                        who -> events.happenedIn(who.organization().value(), who.actor(), kind, place(request), facts),
                        () -> events.happened(kind, facts));
    }

    /** The route, with the ids that were asked for. Whatever else was typed where an id belongs may be a secret in the wrong place. */
    private static String place(HttpServletRequest request) {
        if (!(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String route)) return "";
        var typed = request.getRequestURI().split("/", -1);
        var parts = route.split("/", -1);
        for (var i = 0; i < parts.length; i++) {
            if (parts[i].contains("{")) {
                parts[i] = i < typed.length && ID.matcher(typed[i]).matches() ? typed[i] : "*";
            }
        }
        return String.join("/", parts);
    }
}
