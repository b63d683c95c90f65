package app.tailtown.booking;

import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.web.Answer;
import app.tailtown.web.Form;
import app.tailtown.web.Nothing;
import app.tailtown.web.OwnPath;
import app.tailtown.web.Reply;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What one does with a stay that is held. To give it up is to cancel it. */
@Controller
@RequestMapping("/reservations/{id}")
@Requires(Permission.RESERVATIONS_EDIT)
class HoldPages {

    private final HoldDesk desk;
    private final Stays stays;

    HoldPages(HoldDesk desk, Stays stays) {
        this.desk = desk;
        this.stays = stays;
    }

    @PostMapping("/confirmation")
    Reply confirm(@PathVariable UUID id, Form<Nothing> form) {
        return form.keep(
                _ -> {
                    var reservation = desk.confirm(new ReservationId(id));
                    form.say("reservation.hold.confirmed", reservation.number());
                    return Answer.seeOther(OwnPath.of(form.of("to"), reservation.path()));
                },
                typed -> stays.show(new ReservationId(id), typed));
    }

    @PostMapping("/hold")
    Reply extend(@PathVariable UUID id, Form<Nothing> form) {
        return form.keep(
                _ -> {
                    var reservation = desk.extend(new ReservationId(id));
                    var until = Objects.requireNonNull(reservation.heldUntil());
                    form.say("reservation.held", form.words().moment(until, reservation.timeZone()));
                    return Answer.seeOther(reservation.path());
                },
                typed -> stays.show(new ReservationId(id), typed));
    }
}
