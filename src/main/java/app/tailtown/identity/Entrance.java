package app.tailtown.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets somebody in whose right to come in was proved: opens a session and hands out its cookie. */
@Component
public class Entrance {

    private final Sessions sessions;
    private final Cookies cookies;

    Entrance(Sessions sessions, Cookies cookies) {
        this.sessions = sessions;
        this.cookies = cookies;
    }

    /** Any session this browser had before is ended, so that one browser never holds two. */
    public void open(
            UUID account, UUID organization, Proof proof, HttpServletRequest request, HttpServletResponse response) {
        var device = request.getHeader("User-Agent");
        var secret = sessions.open(account, organization, device == null ? "" : device, request.getRemoteAddr(), proof);
        hand(secret, request, response);
    }

    /** Hands out the cookie of a session that was opened elsewhere, in place of the one this browser had. */
    public void hand(String secret, HttpServletRequest request, HttpServletResponse response) {
        cookies.session(request).ifPresent(s -> sessions.end(s, "replaced"));
        cookies.keepSession(response, secret);
    }

    /** The way out, with whatever the browser kept. */
    public void close(HttpServletRequest request, HttpServletResponse response) {
        cookies.session(request).ifPresent(s -> sessions.end(s, "signed-out"));
        cookies.dropSession(response);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\", \"prefetchCache\", \"prerenderCache\"");
    }
}
