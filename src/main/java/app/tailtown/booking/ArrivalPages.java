package app.tailtown.booking;

import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.web.Answer;
import app.tailtown.web.Form;
import app.tailtown.web.OwnPath;
import app.tailtown.web.Reply;
import app.tailtown.web.Typed;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A family comes: what is asked of it, and everybody in with one button. */
@Controller
@RequestMapping("/reservations/{id}/check-in")
class ArrivalPages {

    private final CheckIns checkIns;
    private final FrontDoor door;
    private final Stays stays;

    ArrivalPages(CheckIns checkIns, FrontDoor door, Stays stays) {
        this.checkIns = checkIns;
        this.door = door;
        this.stays = stays;
    }

    /** {@code to} is where one came from and goes on. */
    @GetMapping
    @Requires(Permission.STAYS_EDIT)
    CheckInPage ask(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String petIds,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "false") boolean confirm) {
        var typed = Typed.of(Map.of("petIds", petIds, "to", OwnPath.of(to, ""), "confirm", confirm ? "true" : ""));
        return checkIns.show(new ReservationId(id), typed);
    }

    @PostMapping
    @Requires(Permission.STAYS_EDIT)
    Reply checkIn(@PathVariable UUID id, Form<WhichPets> form) {
        var stay = new ReservationId(id);
        return form.keep(
                which -> {
                    if (form.of("ask").equals("true")) {
                        var asks = checkIns.asks(stay, form.of("back"));
                        if (asks.isPresent()) return Answer.seeOther(asks.get());
                    }
                    var done = door.letIn(stay, which);
                    form.sayUndoable(done.undo("/check-in"), "reservation.checked-in", done.names());
                    return Answer.seeOther(
                            OwnPath.of(form.of("to"), done.reservation().path()));
                },
                typed -> checkIns.show(stay, typed));
    }

    @DeleteMapping
    @Requires(Permission.STAYS_EDIT)
    Reply undoCheckIn(@PathVariable UUID id, Form<WhichPets> form) {
        var stay = new ReservationId(id);
        return form.keep(
                which -> {
                    var back = door.takeBack(stay, which.pets());
                    form.say("reservation.undone");
                    return Answer.seeOther(OwnPath.of(form.of("to"), back.path()));
                },
                typed -> stays.show(stay, typed));
    }
}
