package app.tailtown.booking;

import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.web.Answer;
import app.tailtown.web.Form;
import app.tailtown.web.Nothing;
import app.tailtown.web.OwnPath;
import app.tailtown.web.Reply;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a stay could become, its change, and its last change back. */
@Controller
@RequestMapping("/reservations/{id}")
class ChangePages {

    private final ChangeLook changes;
    private final RoomyChanges desk;
    private final UndoChange undo;
    private final Stays stays;

    ChangePages(ChangeLook changes, RoomyChanges desk, UndoChange undo, Stays stays) {
        this.changes = changes;
        this.desk = desk;
        this.undo = undo;
        this.stays = stays;
    }

    @GetMapping("/edit")
    @Requires(Permission.RESERVATIONS_EDIT)
    Reply edit(@PathVariable UUID id, Form<Nothing> form) {
        return form.draw(typed -> changes.of(new ReservationId(id), typed));
    }

    /** The same page with other dates said; changes nothing. */
    @PostMapping("/edit")
    @Requires(Permission.RESERVATIONS_EDIT)
    Reply say(@PathVariable UUID id, Form<Nothing> form) {
        return form.draw(typed -> changes.of(new ReservationId(id), typed));
    }

    @PostMapping
    @Requires(Permission.RESERVATIONS_EDIT)
    Reply change(@PathVariable UUID id, Form<ChangeStay> form) {
        return form.keep(
                to -> {
                    var changed = desk.change(new ReservationId(id), form.version(), to);
                    ChangeSaid.changed(form, changed);
                    return Answer.seeOther(changed.stay().path());
                },
                typed -> changes.of(new ReservationId(id), RoomyChanges.withoutRoom(typed)));
    }

    /** The last change or exchange. */
    @DeleteMapping("/change")
    @Requires(Permission.RESERVATIONS_EDIT)
    Reply undo(@PathVariable UUID id, Form<Nothing> form) {
        return form.keep(
                _ -> {
                    var reservation = undo.undo(new ReservationId(id), form.version());
                    form.say("reservation.undone");
                    return Answer.seeOther(OwnPath.of(form.of("to"), reservation.path()));
                },
                typed -> stays.show(new ReservationId(id), typed));
    }

    /** Where the change that made the stay what it is by now is taken back. */
    static String undo(Reservation changed) {
        return changed.path() + "/change?version=" + changed.version();
    }
}
