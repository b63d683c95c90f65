package app.tailtown.operators;

import app.tailtown.identity.ConsoleDoor;
import app.tailtown.identity.Cookies;
import app.tailtown.identity.Entrance;
import app.tailtown.identity.ForOperators;
import app.tailtown.identity.OpenToAll;
import app.tailtown.platform.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Out of a company, and out of the console. */
@Controller
class WayOutPages {

    private final ConsoleSessions sessions;
    private final Companies companies;
    private final Entrance entrance;
    private final Cookies cookies;

    WayOutPages(ConsoleSessions sessions, Companies companies, Entrance entrance, Cookies cookies) {
        this.sessions = sessions;
        this.companies = companies;
        this.entrance = entrance;
        this.cookies = cookies;
    }

    @PostMapping("/operator/leave")
    @OpenToAll("whoever went into a company leaves it, also when the console signed them out meanwhile")
    void leave(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (cookies.session(request).filter(companies::leave).isEmpty()) throw new NotFound();
        entrance.close(request, response);
        response.sendRedirect(CompaniesPage.PATH);
    }

    @PostMapping("/operator/sign-out")
    @ForOperators
    void signOut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        sessions.close(request, response);
        response.sendRedirect(ConsoleDoor.SIGN_IN);
    }
}
