package app.tailtown.programs;

import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.PagePolicy;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks somebody whether a program may do something in their name; the answer goes to where it asked. */
@Controller
@Requires(Permission.SIGNED_IN)
class ConsentPages {

    private final Grants grants;
    private final ProgramDesk desk;

    ConsentPages(Grants grants, ProgramDesk desk) {
        this.grants = grants;
        this.desk = desk;
    }

    @GetMapping("/oauth/consent")
    ConsentPage ask(@RequestParam(defaultValue = "") String state, HttpServletResponse response) {
        var visit = CurrentVisit.get();
        var asked = grants.find(Grants.By.STATE, state)
                .filter(found -> visit.id().equals(found.staff()))
                .orElse(null);
        var program = asked == null ? null : desk.findAsking(asked.program()).orElse(null);
        if (asked == null || program == null) return ConsentPage.ranOut(visit);
        var back = Redirects.origin(Objects.requireNonNull(asked.redirect()));
        // A form may lead to us alone; this one leads on to where the program waits.
        response.setHeader(PagePolicy.HEADER, PagePolicy.leadingOnTo(back));
        return new ConsentPage(program, back, asked.requested(), state, visit);
    }
}
