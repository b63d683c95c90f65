package app.tailtown.booking;

import app.tailtown.organizations.Binding;
import app.tailtown.organizations.CurrentOrganization;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Whoever looks for a suite, or takes one, finds those free whose time to confirm is over, though the minute's job has not come by. It happens before the
 * request's own transaction: a suite is locked in the order of its stay, which a booking in the middle of its own locks could not keep.
 */
@Component
class LapseFirst implements HandlerInterceptor, WebMvcConfigurer {

    /** Where suites are looked for. */
    private static final List<String> MODULES = List.of("booking", "daycare", "lodging");

    private final Holds holds;
    private final LapseHolds lapse;
    private final Clock clock;

    LapseFirst(Holds holds, LapseHolds lapse, Clock clock) {
        this.holds = holds;
        this.lapse = lapse;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || !looksForSuites(method.getBeanType())) return true;
        if (holds.due(clock.instant()).isEmpty()) return true;
        var bound = CurrentOrganization.binding();
        CurrentOrganization.run(
                Binding.toAll(bound.organization(), "job:" + LapseHolds.NAME, bound.requestId()), lapse::run);
        return true;
    }

    private static boolean looksForSuites(Class<?> face) {
        var path = face.getPackageName().split("\\.");
        return path.length > 2 && MODULES.contains(path[2]);
    }
}
