package app.tailtown.web;

import app.tailtown.design.Toast;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Carries a toast over the redirect after a form, in a cookie that the next page takes away. It is text, drawn escaped, and an undo path of our own: a
 * forged one can do nothing that its forger could not type.
 */
@Component
public class Toasts {

    private static final String COOKIE = "toast";
    private static final int SECONDS = 60;

    public void leave(HttpServletRequest request, HttpServletResponse response, Toast toast) {
        var text = String.join("\n", toast.text(), toast.undo() == null ? "" : toast.undo(), toast.back());
        set(
                request,
                response,
                Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8)),
                SECONDS);
    }

    @Nullable
    Toast take(HttpServletRequest request, HttpServletResponse response) {
        var found = Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(c -> c.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst();
        if (found.isEmpty()) return null;
        set(request, response, "", 0);
        return read(found.get());
    }

    private static @Nullable Toast read(String value) {
        try {
            var lines = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8).split("\n", 3);
            var undo = lines.length < 2
                            || !lines[1].matches("/[a-z0-9/-]+(\\?[a-zA-Z]+=[\\w.,-]+(&[a-zA-Z]+=[\\w.,-]+)*)?")
                    ? null
                    : lines[1];
            return new Toast(lines[0], undo, lines.length < 3 ? "" : OwnPath.of(lines[2], ""));
        } catch (IllegalArgumentException e) {
            // Somebody wrote into our cookie; there is nothing to say then.
            return null;
        }
    }

    private static void set(HttpServletRequest request, HttpServletResponse response, String value, int seconds) {
        var cookie = new Cookie(COOKIE, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Strict");
        response.addCookie(cookie);
    }
}
