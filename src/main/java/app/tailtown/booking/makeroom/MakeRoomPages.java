package app.tailtown.booking.makeroom;

import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.organizations.ResortId;
import app.tailtown.web.Answer;
import app.tailtown.web.Form;
import app.tailtown.web.Reading;
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

/** Makes room, for people. */
@Controller
@RequestMapping("/resorts/{resort}/make-room")
@Requires(Permission.RESERVATIONS_EDIT)
class MakeRoomPages {

    private final MakeRoomDesk desk;

    MakeRoomPages(MakeRoomDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    MakeRoomPage look(
            @PathVariable UUID resort,
            @RequestParam LocalDate arrives,
            @RequestParam LocalDate departs,
            @RequestParam UUID suiteTypeId,
            @RequestParam(defaultValue = "") List<UUID> petIds,
            @RequestParam(required = false) @Nullable UUID customerId) {
        return desk.look(new ResortId(resort), new Asked(arrives, departs, suiteTypeId, petIds, customerId));
    }

    @PostMapping
    Reply move(
            @PathVariable UUID resort,
            @RequestParam LocalDate arrives,
            @RequestParam LocalDate departs,
            @RequestParam UUID suiteTypeId,
            @RequestParam(defaultValue = "") List<UUID> petIds,
            @RequestParam(required = false) @Nullable UUID customerId,
            Form<MakeRoom> form) {
        var asked = new Asked(arrives, departs, suiteTypeId, petIds, customerId);
        return form.keep(
                what -> {
                    var moved = desk.move(new ResortId(resort), what).moved();
                    form.sayUndoable(
                            moved.path(resort), "make-room.done", moved.stays().size());
                    return Answer.seeOther(MakeRoomPage.next(resort, asked, Reading.id(form.of("freed")), moved.id()));
                },
                typed -> desk.look(new ResortId(resort), asked).because(typed));
    }
}
