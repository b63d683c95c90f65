package app.tailtown.identity;

import app.tailtown.design.Viewer;
import app.tailtown.platform.Precondition;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Decides by role and route alone, before any row is looked up. Deny by default. */
@Component
class RouteRules implements AuthorizationManager<RequestAuthorizationContext> {

    static final String RULE = RouteRule.class.getName();

    private final RequestMappingHandlerMapping routes;

    /** What stands on a handler never changes, and is looked for through all its annotations. */
    private final Map<Method, RouteRule> known = new ConcurrentHashMap<>();

    private final ConsoleDoor console;

    RouteRules(RequestMappingHandlerMapping requestMappingHandlerMapping, ConsoleDoor console) {
        this.routes = requestMappingHandlerMapping;
        this.console = console;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        var rule = ruleOf(context.getRequest());
        context.getRequest().setAttribute(RULE, rule);
        if (!(rule instanceof RouteRule.Open || rule instanceof RouteRule.Operators)) {
            // The page that says no is drawn for the same person, with the same shell.
            Visits.of(authentication.get())
                    .ifPresent(v -> context.getRequest().setAttribute(Viewer.class.getName(), v));
        }
        return new AuthorizationDecision(
                switch (rule) {
                    case RouteRule.Open() -> true;
                    case RouteRule.Operators() -> console.isIn(context.getRequest());
                    case RouteRule.Nobody() -> false;
                    case RouteRule.NoRoute() -> Visits.of(authentication.get()).isPresent();
                    case RouteRule.Needs(var permission, var evenHalfIn) ->
                        Visits.of(authentication.get())
                                .filter(v -> v.may(permission) && (evenHalfIn || !v.isHalfIn()))
                                .isPresent();
                });
    }

    /** What is said to whoever may not use the route, once its rule was looked up. */
    static Precondition lacking(HttpServletRequest request) {
        return request.getAttribute(RULE) instanceof RouteRule.Needs(var permission, var _)
                ? Precondition.forbidden(permission.code())
                : Precondition.forbidden();
    }

    /** Whether it is for operators and none asks. */
    boolean isHidden(HttpServletRequest request) {
        return ruleOf(request) instanceof RouteRule.Operators && !console.isIn(request);
    }

    /** The resort that the address names, once the rule was looked up. */
    static @Nullable UUID resortIn(HttpServletRequest request) {
        var named = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? variables.get("resort")
                : null;
        try {
            return named == null ? null : UUID.fromString(named.toString());
        } catch (IllegalArgumentException e) {
            // No resort has such an id; that there is none is said by whoever looks for it.
            return null;
        }
    }

    private RouteRule ruleOf(HttpServletRequest request) {
        try {
            ServletRequestPathUtils.parseAndCache(request);
            var chain = routes.getHandler(request);
            return chain != null && chain.getHandler() instanceof HandlerMethod handler
                    ? known.computeIfAbsent(handler.getMethod(), _ -> RouteRule.of(handler))
                    : new RouteRule.NoRoute();
        } catch (HttpRequestMethodNotSupportedException | org.springframework.web.HttpMediaTypeException e) {
            return new RouteRule.NoRoute();
        } catch (Exception e) {
            throw new IllegalStateException("Cannot tell which route this is", e);
        }
    }
}
