package app.tailtown.booking;

import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.web.Answer;
import app.tailtown.web.Form;
import app.tailtown.web.Reply;
import app.tailtown.web.Typed;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

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
    SwapPage ask(@PathVariable UUID id) {
        return choices.of(new ReservationId(id), Typed.NOTHING);
    }

    @PostMapping
    Reply swap(@PathVariable UUID id, Form<SwapSuites> form) {
        return form.keep(
                what -> {
                    var reservation = desk.swap(new ReservationId(id), what);
                    form.say("reservation.swapped", reservation.number());
                    return Answer.seeOther(reservation.path());
                },
                typed -> choices.of(new ReservationId(id), typed));
    }
}
