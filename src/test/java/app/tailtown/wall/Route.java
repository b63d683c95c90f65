package app.tailtown.wall;

import app.tailtown.identity.ForOperators;
import app.tailtown.identity.OpenToAll;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.web.Signed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * One address and method of ours, with its rule.
 *
 * @param permission empty where nobody need be signed in
 * @param isSigned whether a program has to sign what it sends there
 */
record Route(String method, String pattern, Optional<Permission> permission, boolean isSigned) {

    private static final Pattern VARIABLE = Pattern.compile("/([a-z-]+)/\\{\\w+}");

    static List<Route> of(RequestMappingHandlerMapping mapping) {
        return of(mapping, false);
    }

    /** Those of the console, which belongs to no company. */
    static List<Route> ofTheConsole(RequestMappingHandlerMapping mapping) {
        return of(mapping, true);
    }

    private static List<Route> of(RequestMappingHandlerMapping mapping, boolean ofTheConsole) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(e -> isOurs(e.getValue()))
                .filter(e -> rule(e.getValue(), ForOperators.class).isPresent() == ofTheConsole)
                .flatMap(e -> all(e.getKey(), e.getValue()))
                .sorted(java.util.Comparator.comparing(Route::name))
                .toList();
    }

    /** Routes without a rule, which let nobody in. */
    static List<String> withoutRule(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(e -> isOurs(e.getValue()))
                .filter(e -> rule(e.getValue(), Requires.class).isEmpty()
                        && rule(e.getValue(), OpenToAll.class).isEmpty()
                        && rule(e.getValue(), ForOperators.class).isEmpty())
                .map(e -> e.getKey().toString())
                .toList();
    }

    static boolean isOurs(HandlerMethod handler) {
        return handler.getBeanType().getName().startsWith("app.tailtown.");
    }

    private static Stream<Route> all(RequestMappingInfo info, HandlerMethod handler) {
        var permission = rule(handler, Requires.class).map(Requires::value);
        return info.getPatternValues().stream()
                .flatMap(pattern -> info.getMethodsCondition().getMethods().stream()
                        .map(method -> new Route(
                                method.name(), pattern, permission, handler.hasMethodAnnotation(Signed.class))));
    }

    private static <A extends java.lang.annotation.Annotation> Optional<A> rule(HandlerMethod handler, Class<A> type) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), type))
                .or(() -> Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), type)));
    }

    String name() {
        return method + " " + pattern;
    }

    boolean isForPrograms() {
        return pattern.startsWith("/api/");
    }

    boolean isSafe() {
        return method.equals("GET");
    }

    /** What its address names, in order: {@code pets, warnings}. */
    List<String> things() {
        return VARIABLE.matcher(pattern).results().map(m -> m.group(1)).toList();
    }

    String path(Map<String, UUID> ids) {
        return VARIABLE.matcher(pattern)
                .replaceAll(m -> "/" + m.group(1) + "/"
                        + Optional.ofNullable(ids.get(m.group(1)))
                                .orElseThrow(
                                        () -> new IllegalStateException("Tell Things what " + m.group(1) + " are")));
    }
}
