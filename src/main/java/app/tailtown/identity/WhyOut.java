package app.tailtown.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Why somebody who was in is out now. It is told to whoever has the cookie of a session that was there, and to nobody else: a guess is answered with nothing. */
@Repository
class WhyOut {

    /** Whoever signed out themselves knows. */
    private static final Set<String> TOLD =
            Set.of("by-themselves", "by-a-manager", "disabled", "role-changed", "replaced", "password-changed");

    private final JdbcClient jdbc;
    private final Cookies cookies;
    private final Door door;
    private final Clock clock;

    WhyOut(JdbcClient jdbc, Cookies cookies, Door door, Clock clock) {
        this.jdbc = jdbc;
        this.cookies = cookies;
        this.door = door;
        this.clock = clock;
    }

    /** Its code: what somebody did to the session, or {@code idle} and {@code too-long} where time did. Empty while it is open, and where it never was. */
    Optional<String> of(HttpServletRequest request) {
        var secret = cookies.session(request);
        if (secret.isEmpty()) return Optional.empty();
        var hash = Secrets.hash(secret.get());
        return jdbc.sql("select coalesce(platform.why_session_ended(?), 'unknown')")
                .param(hash)
                .query(String.class)
                .optional()
                .flatMap(why ->
                        why.isEmpty() ? byTime(hash, request) : Optional.of(why).filter(TOLD::contains));
    }

    private Optional<String> byTime(byte[] hash, HttpServletRequest request) {
        return door.bySessionOfAnyAge(hash, cookies.terminalHash(request)).flatMap(v -> v.whyClosedAt(clock.instant()));
    }
}
