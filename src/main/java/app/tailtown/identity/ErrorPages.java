package app.tailtown.identity;

import app.tailtown.platform.NotFound;
import app.tailtown.platform.Precondition;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the server itself sends what it refused before any of us saw it: told like every other problem. Asked for directly it is nowhere. */
@Controller
@OpenToAll("what went wrong is told to whoever it went wrong for")
class ErrorPages implements ErrorController {

    @RequestMapping("/error")
    void tell(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null) throw new NotFound();
        throw Precondition.badRequest();
    }
}
