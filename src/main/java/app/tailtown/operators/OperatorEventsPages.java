package app.tailtown.operators;

import app.tailtown.identity.ForOperators;
import app.tailtown.platform.Cursor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What concerns the safety of the installation, for whoever runs it. */
@Controller
@ForOperators
class OperatorEventsPages {

    private final ConsoleSessions sessions;
    private final HouseEvents events;

    OperatorEventsPages(ConsoleSessions sessions, HouseEvents events) {
        this.sessions = sessions;
        this.events = events;
    }

    @GetMapping(OperatorEventsPage.PATH)
    OperatorEventsPage list(
            @RequestParam(defaultValue = "") @Pattern(regexp = "[a-z-]{0,40}") String kind,
            @RequestParam(defaultValue = "") String after,
            HttpServletRequest request) {
        var who = sessions.of(request);
        var from = Cursor.read(after);
        return new OperatorEventsPage(kind, events.list(who, kind, from, OperatorEventsPage.SIZE), from.isStart());
    }
}
