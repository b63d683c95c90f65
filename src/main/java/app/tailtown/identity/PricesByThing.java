package app.tailtown.identity;

import app.tailtown.web.Reading;
import app.tailtown.web.Sight;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Whoever sees prices at some of their resorts only sees those of a thing at one of these. Nobody else costs a statement. */
@Component
class PricesByThing implements HandlerInterceptor, WebMvcConfigurer {

    private static final String PROGRAMS = "/api/v1";

    private final List<ResortOfThing> things;

    PricesByThing(List<ResortOfThing> things) {
        this.things = things;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (Sight.seesMoney(request)) return true;
        Visits.of(SecurityContextHolder.getContext().getAuthentication())
                .filter(visit -> visit.may(Permission.MONEY_VIEW))
                .ifPresent(visit -> resort(request)
                        .ifPresent(resort -> Sight.ofMoney(request, visit.may(Permission.MONEY_VIEW, resort))));
        return true;
    }

    private Optional<UUID> resort(HttpServletRequest request) {
        var uri = request.getRequestURI();
        var path = uri.startsWith(PROGRAMS) ? uri.substring(PROGRAMS.length()) : uri;
        return things.stream()
                .filter(thing -> path.startsWith(thing.path()))
                .flatMap(thing ->
                        Reading.id(path.substring(thing.path().length()).split("/", 2)[0])
                                .flatMap(thing::resort)
                                .stream())
                .findFirst();
    }
}
