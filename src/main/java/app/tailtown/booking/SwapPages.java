package app.tailtown.booking;

import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.web.Answer;
import app.tailtown.web.Form;
import app.tailtown.web.Reply;
import app.tailtown.web.Typed;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Two stays exchange suites. */
@Controller
@RequestMapping("/reservations/{id}/swap")
@Requires(Permission.RESERVATIONS_EDIT)
class SwapPages {

    private final SwapChoices choices;
    private final SwapDesk desk;

    SwapPages(SwapChoices choices, SwapDesk desk) {
        this.choices = choices;
        this.desk = desk;
    }

    @GetMapping
    SwapPage ask(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") @Size(max = 100) String q,
            @RequestParam(defaultValue = "") String page) {
        return choices.of(new ReservationId(id), Typed.of(Map.of("q", q, "page", page)));
    }

    @PostMapping
    Reply swap(@PathVariable UUID id, Form<SwapSuites> form) {
        return form.keep(
                what -> {
                    var reservation = desk.swap(new ReservationId(id), what);
                    form.sayUndoable(ChangePages.undo(reservation), "reservation.swapped", reservation.number());
                    return Answer.seeOther(reservation.path());
                },
                typed -> choices.of(new ReservationId(id), typed));
    }
}
