package app.tailtown.booking;

import app.tailtown.organizations.Binding;
import app.tailtown.organizations.CurrentOrganization;
import app.tailtown.organizations.OrganizationId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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
    private static final List<String> MODULES = List.of("board", "booking", "daycare", "lodging");

    /** How old what this process knows of holds may be: another may have made one since. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Holds holds;
    private final LapseHolds lapse;
    private final Clock clock;
    private final Map<OrganizationId, Ahead> ahead = new ConcurrentHashMap<>();

    /** When the next hold of a company runs out, as it was read; absent while nothing is held. */
    private record Ahead(Instant read, Optional<Instant> next) {

        boolean tells(Instant now) {
            return Duration.between(read, now).abs().compareTo(FRESH) < 0 && !isDue(now);
        }

        boolean isDue(Instant now) {
            return next.filter(at -> !now.isBefore(at)).isPresent();
        }
    }

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
        var bound = CurrentOrganization.binding();
        var asJob = Binding.toAll(bound.organization(), "job:" + LapseHolds.NAME, bound.requestId());
        var now = clock.instant();
        // One of many who come at once reads, and the others wait for it: they have no connection yet.
        var known = ahead.compute(
                bound.organization(), (_, before) -> before != null && before.tells(now) ? before : read(asJob, now));
        if (known.isDue(now)) CurrentOrganization.run(asJob, lapse::run);
        return true;
    }

    private Ahead read(Binding binding, Instant now) {
        return CurrentOrganization.call(binding, () -> new Ahead(now, holds.next()));
    }

    private static boolean looksForSuites(Class<?> face) {
        var path = face.getPackageName().split("\\.");
        return path.length > 2 && MODULES.contains(path[2]);
    }
}
