package app.tailtown.staff;

import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.web.Answer;
import app.tailtown.web.Form;
import app.tailtown.web.Nothing;
import app.tailtown.web.Reply;
import app.tailtown.web.Typed;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who works here. For people only: no program hands out rights. */
@Controller
@RequestMapping(StaffPage.PATH)
@Requires(Permission.STAFF_EDIT)
class StaffPages {

    private final StaffDesk desk;
    private final MemberDesk members;

    StaffPages(StaffDesk desk, MemberDesk members) {
        this.desk = desk;
        this.members = members;
    }

    @GetMapping
    StaffPage list(@RequestParam(defaultValue = "active") String state, @RequestParam(defaultValue = "") String q) {
        return StaffPage.of(desk.list(), desk.roles(), CurrentVisit.get(), state, q);
    }

    @GetMapping("/{id}")
    MemberPage one(@PathVariable UUID id) {
        return page(id, Typed.NOTHING);
    }

    @PutMapping("/{id}")
    Reply change(@PathVariable UUID id, Form<KeepMember> form) {
        return form.keep(
                what -> {
                    var kept = desk.change(id, form.version(), what);
                    form.say("staff.kept", kept.name());
                    return Answer.seeOther(StaffPage.path(id));
                },
                typed -> page(id, typed));
    }

    /** They have no place here any more; what they did keeps their name. */
    @PostMapping("/{id}/leave")
    Reply disable(@PathVariable UUID id, Form<Nothing> form) {
        return form.keep(
                _ -> {
                    form.sayUndoable(
                            StaffPage.path(id) + "/leave",
                            "staff.disabled",
                            desk.disable(id).name());
                    return Answer.seeOther(StaffPage.path(id));
                },
                typed -> page(id, typed));
    }

    @DeleteMapping("/{id}/leave")
    Reply enable(@PathVariable UUID id, Form<Nothing> form) {
        return form.keep(
                _ -> {
                    form.say("staff.enabled", desk.enable(id).name());
                    return Answer.seeOther(StaffPage.path(id));
                },
                typed -> page(id, typed));
    }

    @DeleteMapping("/{id}/sessions/{session}")
    Reply endSession(@PathVariable UUID id, @PathVariable UUID session, Form<Nothing> form) {
        return form.keep(
                _ -> {
                    form.say(desk.endSession(id, session) ? "sessions.ended" : "sessions.was-ended");
                    return Answer.seeOther(StaffPage.path(id));
                },
                typed -> page(id, typed));
    }

    @DeleteMapping("/{id}/pin")
    Reply dropPin(@PathVariable UUID id, Form<Nothing> form) {
        return form.keep(
                _ -> {
                    var dropped = desk.dropPin(id);
                    form.say(
                            dropped ? "staff.pin-dropped" : "staff.no-pin",
                            desk.find(id).name());
                    return Answer.seeOther(StaffPage.path(id));
                },
                typed -> page(id, typed));
    }

    private MemberPage page(UUID id, Typed typed) {
        return members.page(id, typed);
    }
}
