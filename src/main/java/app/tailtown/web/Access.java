package app.tailtown.web;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/**
 * One line of the logger {@code access} for each request that was answered: what was asked as its route says it, never what was put into it, how it ended and
 * how long that took. Static files have none. All of them are counted.
 */
@Component
public class Access {

    private static final Logger LOG = LoggerFactory.getLogger("access");
    private static final String WHO = Access.class.getName() + ".who";
    private static final String BEGAN = Access.class.getName() + ".began";
    /** Where the trace of a request stands, if it has one. */
    public static final String TRACE = "trace.id";

    private static final String TOLD = Access.class.getName() + ".told";
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");

    private final String files;
    private final RequestMeters meters;

    Access(Assets assets, RequestMeters meters) {
        this.files = assets.root() + "**";
        this.meters = meters;
    }

    /** For whom a request works, as ids. */
    private record Who(String organization, String actor) {}

    /** Says for whom it works; whoever binds it knows. */
    public static void by(HttpServletRequest request, String organization, String actor) {
        request.setAttribute(WHO, new Who(organization, actor));
    }

    void begin(HttpServletRequest request) {
        if (request.getAttribute(BEGAN) == null) request.setAttribute(BEGAN, System.nanoTime());
    }

    /** What goes on after this thread has left it, such as a stream of events, is told when it ends. */
    void end(HttpServletRequest request, HttpServletResponse response) {
        if (request.isAsyncStarted()) {
            request.getAsyncContext().addListener(new AtTheEnd(request, response));
        } else {
            tell(request, response)
                    .ifPresent(answered -> meters.took(answered.method(), label(answered), answered.nanoseconds()));
        }
    }

    /** Nothing when it was told already: what the server refused itself comes by twice. */
    private Optional<Request> tell(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(TOLD) != null || !(request.getAttribute(BEGAN) instanceof Long began))
            return Optional.empty();
        request.setAttribute(TOLD, true);
        var answered = new Request(
                METHODS.contains(request.getMethod()) ? request.getMethod() : "OTHER",
                route(request),
                response.getStatus(),
                System.nanoTime() - began,
                request.getAttribute(TRACE) instanceof String trace ? trace : null);
        if (!answered.route().equals(files)) log(answered, request.getAttribute(WHO) instanceof Who who ? who : null);
        meters.ended(answered.method(), label(answered), answered.status());
        return Optional.of(answered);
    }

    /** One for all files, whatever the release. */
    private String label(Request answered) {
        return answered.route().equals(files) ? "/assets/**" : answered.route();
    }

    /** @param route as it is written over its handler; {@code none} where no handler was asked, so that nothing anybody typed is told */
    private record Request(
            String method,
            String route,
            int status,
            long nanoseconds,
            @Nullable String trace) {}

    private static String route(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof Object pattern
                ? pattern.toString()
                : "none";
    }

    private static void log(Request request, @Nullable Who who) {
        if (!LOG.isInfoEnabled()) return;
        var line = LOG.atInfo()
                .addKeyValue("http.request.method", request.method())
                .addKeyValue("http.route", request.route())
                .addKeyValue("http.response.status_code", request.status())
                .addKeyValue("event.duration", request.nanoseconds());
        if (request.trace() != null) line = line.addKeyValue("trace.id", request.trace());
        if (who != null) {
            line = line.addKeyValue("organization.id", who.organization()).addKeyValue("user.id", who.actor());
        }
        line.log(
                "{} {} {} {} ms",
                request.method(),
                request.route(),
                request.status(),
                request.nanoseconds() / 1_000_000);
    }

    /** Told by whichever thread ends it, which knows nothing of the request. */
    private final class AtTheEnd implements AsyncListener {

        private final HttpServletRequest request;
        private final HttpServletResponse response;

        private AtTheEnd(HttpServletRequest request, HttpServletResponse response) {
            this.request = request;
            this.response = response;
        }

        @Override
        public void onComplete(AsyncEvent event) {
            try (var _ = MDC.putCloseable(RequestIds.IN_LOG, RequestIds.of(request))) {
                var _ = tell(request, response);
            }
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            // Completion follows.
        }

        @Override
        public void onError(AsyncEvent event) {
            // Completion follows.
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
