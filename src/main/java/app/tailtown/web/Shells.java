package app.tailtown.web;

import app.tailtown.design.NavItem;
import app.tailtown.design.Ui;
import app.tailtown.design.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Gathers what surrounds a page: the viewer, the place, the navigation, the toast. */
@Component
class Shells {

    private final Languages languages;
    private final Assets assets;
    private final Toasts toasts;
    private final List<NavItem> nav;

    Shells(Languages languages, Assets assets, Toasts toasts, ObjectProvider<NavItem> nav) {
        this.languages = languages;
        this.assets = assets;
        this.toasts = toasts;
        this.nav = nav.stream().sorted(Comparator.comparingInt(NavItem::order)).toList();
    }

    Ui of(HttpServletRequest request, HttpServletResponse response) {
        var viewer = (Viewer) request.getAttribute(Viewer.class.getName());
        return new Ui(
                languages.of(request),
                viewer,
                viewer == null ? null : CurrentPlace.of(request, viewer).orElse(null),
                // Of an address that cannot be read there is none.
                Objects.requireNonNullElse(request.getRequestURI(), "/"),
                viewer == null
                        ? List.of()
                        : nav.stream().filter(n -> viewer.may(n.permission())).toList(),
                csrf(request),
                isUnseen(request) ? null : toasts.take(request, response),
                request.getAttribute(Ui.SEEN) instanceof String seen ? seen : "",
                assets.addresses());
    }

    /** A page that renews itself, or is fetched ahead, shows no toast: what was just done is told to whoever asked for it. */
    private static boolean isUnseen(HttpServletRequest request) {
        return request.getHeader("X-Renews") != null || Ahead.isAhead(request);
    }

    private static String csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }
}
