package app.tailtown.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds the handler of a request once, though the door and the dispatcher both ask, and does not look closer at the hundreds of routes that begin otherwise:
 * trying them all was a sixth of what a quick answer cost.
 */
@Component
class Routes implements WebMvcRegistrations {

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new Remembering();
    }

    static final class Remembering extends RequestMappingHandlerMapping {

        private static final String FOUND = Remembering.class.getName();

        private final Map<RequestMappingInfo, Shape> shapes = new ConcurrentHashMap<>();

        /** What was found for a request, which asks for another path when it is sent on. */
        private record Found(
                String what,
                HandlerMethod handler,
                @Nullable Object producible) {}

        @Override
        protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
                throws Exception {
            var what = request.getMethod() + " " + path;
            if (request.getAttribute(FOUND) instanceof Found found
                    && found.what().equals(what)) {
                request.setAttribute(PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE, found.producible());
                return found.handler();
            }
            var handler = super.lookupHandlerMethod(path, request);
            if (handler != null) {
                var producible = request.getAttribute(PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE);
                request.setAttribute(FOUND, new Found(what, handler, producible));
            }
            return handler;
        }

        @Override
        protected @Nullable RequestMappingInfo getMatchingMapping(
                RequestMappingInfo route, HttpServletRequest request) {
            var shape = shapes.computeIfAbsent(route, Shape::of);
            return shape.mayBe(ServletRequestPathUtils.getCachedPathValue(request))
                    ? super.getMatchingMapping(route, request)
                    : null;
        }
    }

    /**
     * What a path must look like to be on a route.
     *
     * @param beginning of it, up to the first variable
     * @param slashes how many it has; -1 for any number
     */
    record Shape(String beginning, int slashes) {

        private static final Shape ANY = new Shape("", -1);

        static Shape of(RequestMappingInfo route) {
            var patterns = route.getPathPatternsCondition();
            if (patterns == null || patterns.getPatterns().size() != 1) return ANY;
            return of(patterns.getFirstPattern().getPatternString());
        }

        static Shape of(String pattern) {
            var plain = pattern.split("[{*?]", 2)[0];
            return new Shape(plain, pattern.contains("*") ? -1 : count(pattern));
        }

        /** What is written in another way than it is read is looked at closer in any case. */
        boolean mayBe(String path) {
            if (path.indexOf('%') >= 0 || path.indexOf(';') >= 0) return true;
            return path.startsWith(beginning) && (slashes < 0 || slashes == count(path));
        }

        private static int count(String path) {
            var slashes = 0;
            for (var i = 0; i < path.length(); i++) if (path.charAt(i) == '/') slashes++;
            return slashes;
        }
    }
}
