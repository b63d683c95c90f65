package app.tailtown.web;

import app.tailtown.design.Place;
import app.tailtown.design.Viewer;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The place a person works at now: the one in the address, else the one chosen last on this device, else the first. */
public final class CurrentPlace {

    /** The cookie that remembers the place chosen last. */
    public static final String COOKIE = "place";

    private static final Pattern IN_PATH = Pattern.compile("^/resorts/([0-9a-f-]{36})(/|$)");

    private CurrentPlace() {}

    /** The resort of whoever asks. */
    public static Optional<UUID> id(HttpServletRequest request) {
        return Optional.ofNullable((Viewer) request.getAttribute(Viewer.class.getName()))
                .flatMap(viewer -> of(request, viewer))
                .map(Place::id);
    }

    public static Optional<Place> of(HttpServletRequest request, Viewer viewer) {
        return fromPath(request, viewer)
                .or(() -> fromCookie(request, viewer))
                .or(() -> viewer.places().stream().findFirst());
    }

    private static Optional<Place> fromPath(HttpServletRequest request, Viewer viewer) {
        var path = IN_PATH.matcher(request.getRequestURI());
        return path.find() ? named(path.group(1), viewer) : Optional.empty();
    }

    private static Optional<Place> fromCookie(HttpServletRequest request, Viewer viewer) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(c -> c.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst()
                .flatMap(id -> named(id, viewer));
    }

    private static Optional<Place> named(String id, Viewer viewer) {
        return viewer.places().stream()
                .filter(p -> p.id().toString().equals(id))
                .findFirst();
    }
}
