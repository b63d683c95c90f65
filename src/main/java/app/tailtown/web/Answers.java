package app.tailtown.web;

import app.tailtown.platform.MovedOn;
import app.tailtown.platform.TooMany;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Tells a problem to whoever asked: programs get RFC 9457 whatever they say they accept, people get a page. Needs no database. */
@Component
public class Answers {

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
    private static final String SOON = "2";

    private final Problems problems;
    private final Languages languages;
    private final Pages pages;
    private final JsonMapper json;

    Answers(Problems problems, Languages languages, Pages pages, JsonMapper json) {
        this.problems = problems;
        this.languages = languages;
        this.pages = pages;
        this.json = json;
    }

    public void tell(Throwable wrong, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var problem = problems.of(wrong, languages.of(request), RequestIds.of(request));
        log(problem, wrong, request);
        if (response.isCommitted()) return;
        if (wrong instanceof MovedOn moved && isSafe(request) && moved.isNamedIn(addressOf(request))) {
            // It may be taken back, so nobody keeps it.
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("Location", moved.further(addressOf(request)));
            response.setStatus(308);
            return;
        }
        if (problem.status() == 405 && request.getMethod().equals("GET") && !isForPrograms(request)) {
            // A form was sent there and drawn again; whoever opens its address anew wants the page it stood on.
            response.sendRedirect(above(request.getRequestURI()));
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setHeader("Cache-Control", "no-store");
        if (wrong instanceof TooMany many) response.setHeader("Retry-After", String.valueOf(many.seconds()));
        if (problem.status() == 503) response.setHeader("Retry-After", SOON);
        if (isForPrograms(request)) {
            response.setContentType("application/problem+json");
            response.getOutputStream()
                    .write(Amounts.outgoing(json.writer(), Sight.seesMoney(request))
                            .writeValueAsBytes(problem));
        } else {
            pages.draw(new ProblemPage(problem), request, response);
        }
    }

    private static boolean isSafe(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static String addressOf(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /** The page above a path; the first one above those that have none. */
    private static String above(String path) {
        return OwnPath.of(path.replaceFirst("/[^/]*/?$", ""), "/");
    }

    private static final java.util.Set<String> TOKENS = java.util.Set.of(
            "/oauth2/token", "/oauth2/revoke", "/oauth2/jwks", "/.well-known/oauth-authorization-server");

    /** By the path as it is read, however it was written: {@code /%61pi/} is the same door. Whoever brings a token or wants events is no page either. */
    public static boolean isForPrograms(HttpServletRequest request) {
        return pathOf(request).startsWith("/api/")
                || TOKENS.contains(pathOf(request))
                || request.getHeader("Authorization") != null
                || "text/event-stream".equals(request.getHeader("Accept"));
    }

    /** As it is read; as it was written of an address that cannot be read. */
    private static String pathOf(HttpServletRequest request) {
        var read = request.getServletPath();
        return read == null || read.isEmpty() ? String.valueOf(request.getRequestURI()) : read;
    }

    private static void log(Problem problem, Throwable wrong, HttpServletRequest request) {
        if (Problems.isOurFault(problem))
            LOG.atError().setCause(wrong).addKeyValue("route", route(request)).log("Request failed");
        else if (problem.status() == 503) LOG.warn("Unavailable: {}", wrong.toString());
    }

    /** How the address is made, without what stands in it. */
    private static String route(HttpServletRequest request) {
        var made = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return made == null ? request.getMethod() : request.getMethod() + " " + made;
    }
}
