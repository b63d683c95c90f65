package app.tailtown.booking;

import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.web.Answer;
import app.tailtown.web.Form;
import app.tailtown.web.OwnPath;
import app.tailtown.web.Reply;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A bar of the board goes elsewhere, or becomes longer or shorter. */
@Controller
@RequestMapping("/reservations/{id}/move")
@Requires(Permission.RESERVATIONS_EDIT)
class MovePages {

    private final RoomyChanges desk;
    private final MoveLook look;
    private final ChangeLook changes;

    MovePages(RoomyChanges desk, MoveLook look, ChangeLook changes) {
        this.desk = desk;
        this.look = look;
        this.changes = changes;
    }

    /** A part of a page: what it would come to. Changes nothing. */
    @GetMapping
    MovePage look(
            @PathVariable UUID id,
            @RequestParam UUID letId,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(required = false) @Nullable UUID suiteId,
            @RequestParam(required = false) @Nullable LocalDate arrives,
            @RequestParam(required = false) @Nullable LocalDate departs,
            @RequestParam(defaultValue = "") String back) {
        var to = new MoveStay(letId, null, suiteId, arrives, departs, List.of());
        return look.of(new ReservationId(id), version, to, OwnPath.of(back, ""));
    }

    @PostMapping
    Reply move(@PathVariable UUID id, Form<MoveStay> form) {
        return form.keep(
                to -> {
                    var moved = desk.move(new ReservationId(id), form.version(), to);
                    ChangeSaid.moved(form, moved, to);
                    return Answer.seeOther(
                            OwnPath.of(form.of("to"), moved.stay().path()));
                },
                typed -> changes.of(new ReservationId(id), RoomyChanges.withoutRoom(typed)));
    }
}
