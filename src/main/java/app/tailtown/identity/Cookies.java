package app.tailtown.identity;

import app.tailtown.installation.Installation;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Our cookies: not for scripts, not for other sites, and behind TLS under the {@code __Host-} prefix, which no neighbouring subdomain can set. Over plain
 * http, which only this machine may use, they have the bare name.
 */
@Component
public class Cookies {

    private static final String SESSION = "tailtown";
    private static final String OPERATOR = "tailtown-operator";
    private static final String DEVICE = "tailtown-device";
    private static final String TERMINAL = "tailtown-terminal";
    private static final String ADDRESS = "tailtown-address";
    private static final String CSRF = "tailtown-csrf";
    private static final Duration DEVICE_IS_KNOWN = Duration.ofDays(180);

    private static final Duration ON_THE_WAY = Duration.ofMinutes(1);

    /** No browser keeps one longer. */
    private static final Duration TERMINAL_IS_KNOWN = Duration.ofDays(400);

    private final boolean secure;

    Cookies(Installation installation) {
        this.secure = installation.http().isSecure();
    }

    boolean areSecure() {
        return secure;
    }

    String csrfName() {
        return name(CSRF);
    }

    public Optional<String> session(HttpServletRequest request) {
        return read(request, name(SESSION));
    }

    /** Of the console, which is no company's. */
    public Optional<String> operator(HttpServletRequest request) {
        return read(request, name(OPERATOR));
    }

    public Optional<String> device(HttpServletRequest request) {
        return read(request, name(DEVICE));
    }

    /** The key of a terminal that several share. */
    public Optional<String> terminal(HttpServletRequest request) {
        return read(request, name(TERMINAL));
    }

    public void keepTerminal(HttpServletResponse response, String secret) {
        set(response, name(TERMINAL), secret, (int) TERMINAL_IS_KNOWN.toSeconds());
    }

    public void dropTerminal(HttpServletResponse response) {
        set(response, name(TERMINAL), "", 0);
    }

    byte[] terminalHash(HttpServletRequest request) {
        return Secrets.hash(terminal(request).orElse(""));
    }

    void keepSession(HttpServletResponse response, String secret) {
        set(response, name(SESSION), secret, -1);
    }

    public void keepOperator(HttpServletResponse response, String secret) {
        set(response, name(OPERATOR), secret, -1);
    }

    public void dropOperator(HttpServletResponse response) {
        set(response, name(OPERATOR), "", 0);
    }

    public void dropSession(HttpServletResponse response) {
        set(response, name(SESSION), "", 0);
    }

    public void keepDevice(HttpServletResponse response, String secret) {
        set(response, name(DEVICE), secret, (int) DEVICE_IS_KNOWN.toSeconds());
    }

    /** Who signs in next: written into the form, so that nobody types it twice. It proves nothing. */
    public void leaveAddress(HttpServletResponse response, String email) {
        var plain = Base64.getUrlEncoder().withoutPadding().encodeToString(email.getBytes(StandardCharsets.UTF_8));
        set(response, name(ADDRESS), plain, (int) ON_THE_WAY.toSeconds());
    }

    /** Empty when nobody left one, or somebody else wrote into the cookie. */
    public String takeAddress(HttpServletRequest request, HttpServletResponse response) {
        var left = read(request, name(ADDRESS));
        if (left.isPresent()) set(response, name(ADDRESS), "", 0);
        return left.filter(v -> v.matches("[\\w-]{2,400}") && v.length() % 4 != 1)
                .map(v -> new String(Base64.getUrlDecoder().decode(v), StandardCharsets.UTF_8))
                .orElse("");
    }

    /** A choice that is no secret, such as a language. */
    public void keepChoice(HttpServletResponse response, String name, String value) {
        set(response, name, value, (int) Duration.ofDays(365).toSeconds());
    }

    private String name(String bare) {
        return secure ? "__Host-" + bare : bare;
    }

    private static Optional<String> read(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(c -> c.getName().equals(name))
                .map(Cookie::getValue)
                .filter(v -> !v.isEmpty())
                .findFirst();
    }

    private void set(HttpServletResponse response, String name, String value, int seconds) {
        var cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setMaxAge(seconds);
        // Lax, so that a link from a mail or a chat opens the page one is signed in to; forms carry a token of their
        // own.
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
