package app.tailtown.web;

import app.tailtown.platform.Ids;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.MDC;

/** The id that finds one request again: in its answer, its error page, the log and the audit. */
public final class RequestIds {

    public static final String HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = RequestIds.class.getName();
    static final String IN_LOG = "http.request.id";

    private RequestIds() {}

    static void begin(HttpServletRequest request, HttpServletResponse response) {
        var id = request.getAttribute(ATTRIBUTE) instanceof String has
                ? has
                : Ids.next().toString();
        request.setAttribute(ATTRIBUTE, id);
        response.setHeader(HEADER, id);
        MDC.put(IN_LOG, id);
    }

    static void end() {
        MDC.remove(IN_LOG);
    }

    public static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String id) return id;
        throw new IllegalStateException("This request did not come through the edge");
    }
}
