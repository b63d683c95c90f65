package app.tailtown.booking;

import app.tailtown.care.LeftThing;
import app.tailtown.care.LeftThings;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.web.Answer;
import app.tailtown.web.Form;
import app.tailtown.web.OwnPath;
import app.tailtown.web.Reply;
import app.tailtown.web.Typed;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A family goes home: what it gets back, and everybody out with one button. */
@Controller
@RequestMapping("/reservations/{id}/check-out")
class DeparturePages {

    private final CheckOuts checkOuts;
    private final FrontDoor door;
    private final LeftThings left;
    private final Stays stays;

    DeparturePages(CheckOuts checkOuts, FrontDoor door, LeftThings left, Stays stays) {
        this.checkOuts = checkOuts;
        this.door = door;
        this.left = left;
        this.stays = stays;
    }

    /** {@code to} is where one came from and goes on. */
    @GetMapping
    @Requires(Permission.STAYS_EDIT)
    CheckOutPage ask(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String petIds,
            @RequestParam(defaultValue = "") String to) {
        return checkOuts.show(new ReservationId(id), Typed.of(Map.of("petIds", petIds, "to", OwnPath.of(to, ""))));
    }

    /** {@code ask}: only those whose day it is, and on the page when nobody is due or there is something to hand back. */
    @PostMapping
    @Requires(Permission.STAYS_EDIT)
    Reply checkOut(@PathVariable UUID id, Form<GoHome> form) {
        var stay = new ReservationId(id);
        return form.keep(
                who -> {
                    if (!form.of("ask").equals("true")) return out(stay, who, form);
                    var due = checkOuts.due(stay);
                    if (due.isEmpty() || !checkOuts.isNothingToHandBack(stay, due))
                        return Answer.seeOther(CheckOutPage.path(stay, Map.of("to", OwnPath.of(form.of("back"), ""))));
                    return out(stay, GoHome.only(due), form);
                },
                typed -> typed.isOn("said") ? checkOuts.show(stay, typed) : stays.show(stay, typed));
    }

    private Answer<Void> out(ReservationId stay, GoHome who, Form<GoHome> form) {
        var done = door.letOut(stay, who);
        var behind = left.ofStay(stay.value()).stream()
                .filter(t -> done.pets().contains(t.petId()))
                .map(LeftThing::item)
                .collect(Collectors.joining(", "));
        form.sayUndoable(
                done.undo("/check-out"),
                behind.isEmpty() ? "reservation.checked-out" : "reservation.checked-out.left",
                done.names(),
                behind);
        return Answer.seeOther(OwnPath.of(form.of("to"), done.reservation().path()));
    }

    @DeleteMapping
    @Requires(Permission.STAYS_EDIT)
    Reply undoCheckOut(@PathVariable UUID id, Form<WhichPets> form) {
        var stay = new ReservationId(id);
        return form.keep(
                which -> {
                    var back = door.takeBackOut(stay, which.pets());
                    form.say("reservation.undone");
                    return Answer.seeOther(OwnPath.of(form.of("to"), back.path()));
                },
                typed -> stays.show(stay, typed));
    }
}
