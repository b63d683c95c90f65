package app.tailtown.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Pages that a browser fetches before their link is pressed, while the pointer rests on it: which ones stands in {@code static/ahead.speculationrules}.
 * Whatever may have changed something has the browser forget what it fetched before.
 */
@Component
class Ahead implements HandlerInterceptor {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
    private static final String RULES = "ahead.speculationrules";

    private final String rules;

    Ahead(Assets assets) {
        this.rules = '"' + assets.root() + RULES + '"';
    }

    /** Tells the page's browser which links it may follow ahead. */
    void allow(HttpServletResponse response) {
        response.setHeader("Speculation-Rules", rules);
    }

    /** Nobody looks at this answer yet, and perhaps nobody ever will. */
    static boolean isAhead(HttpServletRequest request) {
        var purpose = request.getHeader("Sec-Purpose");
        return purpose != null && purpose.startsWith("prefetch");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!HARMLESS.contains(request.getMethod()) && !Answers.isForPrograms(request)) {
            response.setHeader("Clear-Site-Data", "\"prefetchCache\", \"prerenderCache\"");
        }
        return true;
    }
}
