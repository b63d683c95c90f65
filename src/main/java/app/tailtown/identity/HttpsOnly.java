package app.tailtown.identity;

import app.tailtown.installation.HttpFront;
import app.tailtown.platform.Precondition;
import app.tailtown.web.Answers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.apache.catalina.Globals;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Behind TLS nothing is done for what came to the proxy in plain: whoever opens a page is led to its {@code https} address; forms and programs are refused, since a
 * password or a key must not travel so, and who is led on would go on sending it. Asked whether it is well the house answers in any case.
 */
final class HttpsOnly extends OncePerRequestFilter {

    private static final String PROTOCOL = "X-Forwarded-Proto";

    private static final Set<String> HEALTH = Set.of("/livez", "/readyz");

    private final HttpFront front;
    private final Answers answers;

    HttpsOnly(HttpFront front, Answers answers) {
        this.front = front;
        this.answers = answers;
    }

    /** Whether a proxy that is trusted says so. The server puts its mark on a request only where it believes whoever passed it on; anybody else may write the header. */
    static boolean cameInPlain(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(Globals.REQUEST_FORWARDED_ATTRIBUTE))
                && request.getHeader(PROTOCOL) != null
                && !request.isSecure();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !front.isSecure() || !cameInPlain(request) || HEALTH.contains(request.getServletPath());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (mayBeLed(request)) {
            var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            response.setHeader("Location", front.publicUrl().resolve("/") + own(request.getRequestURI()) + query);
            response.setStatus(308);
            return;
        }
        answers.tell(Precondition.httpsOnly(), request, response);
    }

    /** Only where it is known which address has TLS. */
    private boolean mayBeLed(HttpServletRequest request) {
        return Set.of("GET", "HEAD").contains(request.getMethod())
                && !Answers.isForPrograms(request)
                && "https".equals(front.publicUrl().getScheme());
    }

    private static String own(String path) {
        return path.replaceFirst("^/+", "");
    }
}
