package app.tailtown.identity;

import java.util.Optional;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** Who may use a route, read from its handler: the method's annotation, else its class's, else nobody. */
sealed interface RouteRule {

    /** @param evenHalfIn for those too who proved less than their role needs */
    record Needs(Permission permission, boolean evenHalfIn) implements RouteRule {}

    record Open() implements RouteRule {}

    /** For those who run the installation: for everybody else it is not there. */
    record Operators() implements RouteRule {}

    record Nobody() implements RouteRule {}

    /** No such route: somebody who is signed in learns that it does not exist, nobody else learns anything. */
    record NoRoute() implements RouteRule {}

    static RouteRule of(HandlerMethod handler) {
        return Optional.<RouteRule>empty()
                .or(() -> on(handler.getMethod(), handler))
                .or(() -> on(handler.getBeanType(), handler))
                .orElseGet(Nobody::new);
    }

    private static Optional<RouteRule> on(java.lang.reflect.AnnotatedElement element, HandlerMethod handler) {
        var requires = AnnotatedElementUtils.findMergedAnnotation(element, Requires.class);
        if (requires != null) return Optional.of(new Needs(requires.value(), isEvenHalfIn(handler)));
        if (AnnotatedElementUtils.hasAnnotation(element, ForOperators.class)) return Optional.of(new Operators());
        return AnnotatedElementUtils.hasAnnotation(element, OpenToAll.class)
                ? Optional.of(new Open())
                : Optional.empty();
    }

    private static boolean isEvenHalfIn(HandlerMethod handler) {
        return handler.hasMethodAnnotation(EvenWithoutSecondFactor.class)
                || handler.getBeanType().isAnnotationPresent(EvenWithoutSecondFactor.class);
    }
}
