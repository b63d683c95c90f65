package app.tailtown.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The outermost filter: gives each request its id, refuses bodies that are too large before anybody reads them, tells whatever went wrong below, and that it was
 * answered.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Edge extends OncePerRequestFilter {

    private final Answers answers;
    private final Access access;
    private final List<UploadRoute> uploads;
    private final RequestCounts counts;

    Edge(Answers answers, Access access, List<UploadRoute> uploads, RequestCounts counts) {
        this.answers = answers;
        this.access = access;
        this.uploads = uploads;
        this.counts = counts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        RequestIds.begin(request, response);
        access.begin(request);
        try {
            refuseWildcardBody(request);
            var isUpload = uploads.stream().anyMatch(u -> u.takes(request));
            chain.doFilter(BodyLimit.around(request, isUpload), response);
        } catch (ServletException e) {
            answers.tell(e.getRootCause() == null ? e : e.getRootCause(), request, response);
        } catch (RuntimeException e) {
            answers.tell(e, request, response);
        } finally {
            counts.add(response.getStatus());
            access.end(request, response);
            RequestIds.end();
        }
    }

    /** What is refused before it came here, such as a method nobody knows, is told on a page that says its id as well. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** A body of every type is of none; further in it would be taken for a fault of ours. */
    private static void refuseWildcardBody(HttpServletRequest request) throws ServletException {
        var type = request.getContentType();
        if (type != null && type.contains("*")) throw new HttpMediaTypeNotSupportedException(type);
    }
}
