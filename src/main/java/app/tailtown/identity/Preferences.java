package app.tailtown.identity;

import app.tailtown.web.CurrentPlace;
import app.tailtown.web.Languages;
import app.tailtown.web.OwnPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own language, and the place one works at today. */
@Controller
class Preferences {

    private final Staff staff;
    private final Cookies cookies;

    Preferences(Staff staff, Cookies cookies) {
        this.staff = staff;
        this.cookies = cookies;
    }

    @PostMapping("/language")
    @EvenWithoutSecondFactor
    @Requires(Permission.SIGNED_IN)
    String speak(@RequestParam String language, HttpServletRequest request, HttpServletResponse response) {
        var chosen = known(language);
        Visits.of(SecurityContextHolder.getContext().getAuthentication())
                .filter(v -> v.kind().equals("staff"))
                .ifPresent(v -> staff.speak(v.id(), chosen));
        cookies.keepChoice(response, Languages.COOKIE, chosen);
        return "redirect:" + back(request);
    }

    @PostMapping("/sign-in/language")
    @OpenToAll("the sign-in page speaks two languages")
    String speakBeforeSignIn(@RequestParam String language, HttpServletRequest request, HttpServletResponse response) {
        cookies.keepChoice(response, Languages.COOKIE, known(language));
        return "redirect:" + (back(request).startsWith("/operator") ? "/operator" : "/sign-in");
    }

    @GetMapping("/places/{resort}")
    @Requires(Permission.SIGNED_IN)
    String goTo(@PathVariable UUID resort, HttpServletResponse response) {
        var place = Visits.of(SecurityContextHolder.getContext().getAuthentication())
                .flatMap(v -> v.place(resort))
                .orElseThrow(app.tailtown.platform.NotFound::new);
        cookies.keepChoice(response, CurrentPlace.COOKIE, place.id().toString());
        return "redirect:/resorts/" + place.id() + "/today";
    }

    private static String known(String language) {
        return language.equals("es") ? "es" : "en";
    }

    private static String back(HttpServletRequest request) {
        var from = request.getHeader("Referer");
        try {
            var path = from == null ? null : new URI(from).getRawPath();
            return path == null ? "/" : OwnPath.of(path, "/");
        } catch (URISyntaxException notOurs) {
            return "/";
        }
    }
}
