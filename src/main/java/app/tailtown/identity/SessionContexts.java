package app.tailtown.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Reads who it is from our own session table when somebody asks, and keeps nothing in the process. */
@Component
class SessionContexts implements SecurityContextRepository {

    private final Cookies cookies;
    private final Door door;
    private final Sessions sessions;

    SessionContexts(Cookies cookies, Door door, Sessions sessions) {
        this.cookies = cookies;
        this.door = door;
        this.sessions = sessions;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(() -> read(request));
    }

    private SecurityContext read(HttpServletRequest request) {
        var secret = cookies.session(request);
        if (secret.isEmpty()) return SecurityContextHolder.createEmptyContext();
        var hash = Secrets.hash(secret.get());
        return door.bySession(hash, cookies.terminalHash(request))
                .map(visit -> {
                    noteSeen(visit, hash, request);
                    return (SecurityContext) new SecurityContextImpl(Visits.in(visit));
                })
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    /** A page that renews itself is nobody's press. At a terminal that several share minutes are too coarse. */
    private void noteSeen(Visit visit, byte[] hash, HttpServletRequest request) {
        if (isByItself(request)) return;
        if (visit.terminal() == null) sessions.seenSession(hash);
        else sessions.seenAtTerminal(visit, hash);
    }

    private static boolean isByItself(HttpServletRequest request) {
        return request.getHeader("X-Renews") != null || request.getServletPath().equals("/changes");
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // A session is opened by a sign-in and by nothing else.
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return cookies.session(request).isPresent();
    }

    private static final class Deferred implements DeferredSecurityContext {
        private final Supplier<SecurityContext> read;
        private @org.jspecify.annotations.Nullable SecurityContext context;

        Deferred(Supplier<SecurityContext> read) {
            this.read = read;
        }

        @Override
        public SecurityContext get() {
            if (context == null) context = read.get();
            return context;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
