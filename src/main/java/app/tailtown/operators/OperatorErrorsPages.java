package app.tailtown.operators;

import app.tailtown.identity.ForOperators;
import app.tailtown.platform.Cursor;
import app.tailtown.web.Form;
import app.tailtown.web.Reply;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What goes wrong by a fault of ours, for whoever runs the installation. */
@Controller
@ForOperators
@RequestMapping(OperatorErrorsPage.PATH)
class OperatorErrorsPages {

    private final ConsoleSessions sessions;
    private final HouseErrors errors;

    OperatorErrorsPages(ConsoleSessions sessions, HouseErrors errors) {
        this.sessions = sessions;
        this.errors = errors;
    }

    @GetMapping
    OperatorErrorsPage list(
            @RequestParam(defaultValue = OperatorErrorsPage.USUAL) @Pattern(regexp = "open|resolved|ignored|all")
                    String state,
            @RequestParam(defaultValue = "") @Size(max = 200) String q,
            @RequestParam(defaultValue = "") String after,
            HttpServletRequest request) {
        var who = sessions.of(request);
        var from = Cursor.read(after);
        var rows = errors.list(who, state.equals("all") ? "" : state, q.strip(), from, OperatorErrorsPage.SIZE);
        return new OperatorErrorsPage(state, q.strip(), rows, errors.counts(who), from.isStart());
    }

    @GetMapping("/{id}")
    OperatorErrorPage show(@PathVariable UUID id, HttpServletRequest request) {
        return new OperatorErrorPage(errors.find(sessions.of(request), id));
    }

    @PostMapping("/{id}/state")
    Reply call(@PathVariable UUID id, Form<CallError> form, HttpServletRequest request) {
        return form.take(
                what -> {
                    errors.call(sessions.of(request), id, what.state());
                    form.say("operator.errors.called." + what.state());
                    return OperatorErrorsPage.PATH + "/" + id;
                },
                _ -> show(id, request));
    }
}
