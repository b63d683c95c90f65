package app.tailtown.identity;

import app.tailtown.events.Kind;
import app.tailtown.events.SecurityEvents;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets somebody in whose right to come in was proved: opens a session and hands out its cookie. */
@Component
public class Entrance {

    private final Sessions sessions;
    private final Cookies cookies;
    private final WhyOut whyOut;
    private final SecurityEvents events;

    Entrance(Sessions sessions, Cookies cookies, WhyOut whyOut, SecurityEvents events) {
        this.sessions = sessions;
        this.cookies = cookies;
        this.whyOut = whyOut;
        this.events = events;
    }

    /** Any session this browser had before is ended, so that one browser never holds two. */
    public void open(
            UUID account, UUID organization, Proof proof, HttpServletRequest request, HttpServletResponse response) {
        var who = newcomer(account, organization, proof, request);
        var secret = at(request, who).orElseGet(() -> sessions.open(who));
        hand(secret, request, response);
        events.happenedTo(account, organization, Kind.SIGNED_IN, Map.of("proof", proof.code()));
    }

    /** By a PIN: at a terminal of the company or nowhere. False when this browser is none. */
    public boolean openByPin(
            UUID account, UUID organization, HttpServletRequest request, HttpServletResponse response) {
        var secret = at(request, newcomer(account, organization, Proof.PIN, request));
        secret.ifPresent(s -> {
            hand(s, request, response);
            events.happenedTo(account, organization, Kind.SIGNED_IN, Map.of("proof", Proof.PIN.code()));
        });
        return secret.isPresent();
    }

    private Optional<String> at(HttpServletRequest request, Sessions.Newcomer who) {
        return cookies.terminal(request).flatMap(key -> sessions.openAt(Secrets.hash(key), who));
    }

    private static Sessions.Newcomer newcomer(
            UUID account, UUID organization, Proof proof, HttpServletRequest request) {
        var device = request.getHeader("User-Agent");
        return new Sessions.Newcomer(
                account, organization, device == null ? "" : device, request.getRemoteAddr(), proof);
    }

    /** The way out for somebody who makes room for a colleague: what the browser keeps of the house it keeps. */
    public void standUp(HttpServletRequest request, HttpServletResponse response) {
        cookies.session(request).ifPresent(s -> sessions.end(s, "signed-out"));
        cookies.dropSession(response);
    }

    /** Hands out the cookie of a session that was opened elsewhere, in place of the one this browser had. */
    public void hand(String secret, HttpServletRequest request, HttpServletResponse response) {
        cookies.session(request).ifPresent(s -> sessions.end(s, "replaced"));
        cookies.keepSession(response, secret);
    }

    /** The key of the words that say why the session that this browser holds is over; empty where there is nothing to say. */
    public String whyOut(HttpServletRequest request) {
        return whyOut.of(request).map(why -> "sign-in.out." + why).orElse("");
    }

    /** The way out, with whatever the browser kept. */
    public void close(HttpServletRequest request, HttpServletResponse response) {
        cookies.session(request).ifPresent(s -> sessions.end(s, "signed-out"));
        cookies.dropSession(response);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\", \"prefetchCache\", \"prerenderCache\"");
    }
}
