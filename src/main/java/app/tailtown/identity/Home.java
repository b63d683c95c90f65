package app.tailtown.identity;

import app.tailtown.web.CurrentPlace;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The front of the house: today, at the place one works at. */
@Controller
class Home {

    @GetMapping("/")
    @Requires(Permission.SIGNED_IN)
    String home(HttpServletRequest request) {
        return Visits.of(SecurityContextHolder.getContext().getAuthentication())
                .flatMap(v -> CurrentPlace.of(request, v))
                .map(p -> "redirect:/resorts/" + p.id() + "/today")
                .orElseThrow(app.tailtown.platform.NotFound::new);
    }
}
