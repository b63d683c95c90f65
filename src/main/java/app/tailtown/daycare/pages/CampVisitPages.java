package app.tailtown.daycare.pages;

import app.tailtown.customers.PetId;
import app.tailtown.daycare.visits.CampDesk;
import app.tailtown.daycare.visits.CampDoor;
import app.tailtown.daycare.visits.CampVisit;
import app.tailtown.daycare.visits.CampVisitId;
import app.tailtown.daycare.visits.CancelDay;
import app.tailtown.daycare.visits.ChangeCampVisit;
import app.tailtown.daycare.visits.WentThrough;
import app.tailtown.daycare.visits.WhichCampers;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.web.Answer;
import app.tailtown.web.Form;
import app.tailtown.web.Nothing;
import app.tailtown.web.OwnPath;
import app.tailtown.web.Reply;
import app.tailtown.web.Typed;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One day of camp and what one does with it: change, cancel, check in, check out, and each of them back. */
@Controller
@RequestMapping("/camp-visits/{id}")
class CampVisitPages {

    private final CampVisitViews views;
    private final CampDesk desk;
    private final CampDoor door;

    CampVisitPages(CampVisitViews views, CampDesk desk, CampDoor door) {
        this.views = views;
        this.desk = desk;
        this.door = door;
    }

    @GetMapping
    @Requires(Permission.RESERVATIONS_VIEW)
    CampVisitPage show(@PathVariable UUID id) {
        return views.show(new CampVisitId(id), Typed.NOTHING);
    }

    @PostMapping
    @Requires(Permission.RESERVATIONS_EDIT)
    Reply change(@PathVariable UUID id, Form<ChangeCampVisit> form) {
        return form.keep(
                to -> {
                    var visit = desk.change(new CampVisitId(id), form.version(), to);
                    form.say("camp.changed", visit.number());
                    return Answer.seeOther(path(id));
                },
                typed -> views.show(new CampVisitId(id), typed));
    }

    @PostMapping("/cancellation")
    @Requires(Permission.RESERVATIONS_EDIT)
    Reply cancel(@PathVariable UUID id, Form<CancelDay> form) {
        return form.keep(
                what -> {
                    var visit = desk.cancel(new CampVisitId(id), what.reason());
                    form.sayUndoable(path(id) + "/cancellation", "camp.cancelled", visit.number());
                    return Answer.seeOther(path(id));
                },
                typed -> views.show(new CampVisitId(id), typed));
    }

    @DeleteMapping("/cancellation")
    @Requires(Permission.RESERVATIONS_EDIT)
    Reply undoCancel(@PathVariable UUID id, Form<Nothing> form) {
        return form.keep(
                _ -> {
                    desk.undoCancel(new CampVisitId(id));
                    form.say("camp.undone");
                    return Answer.seeOther(path(id));
                },
                typed -> views.show(new CampVisitId(id), typed));
    }

    @PostMapping("/check-in")
    @Requires(Permission.STAYS_EDIT)
    Reply checkIn(@PathVariable UUID id, Form<WhichCampers> form) {
        return form.keep(
                which -> {
                    var went = door.checkIn(new CampVisitId(id), which);
                    form.sayUndoable(undo(went, "/check-in"), "camp.checked-in", names(went));
                    return Answer.seeOther(OwnPath.of(form.of("to"), path(id)));
                },
                typed -> views.show(new CampVisitId(id), typed));
    }

    @DeleteMapping("/check-in")
    @Requires(Permission.STAYS_EDIT)
    Reply undoCheckIn(@PathVariable UUID id, Form<WhichCampers> form) {
        return undo(id, form, door::undoCheckIn);
    }

    @PostMapping("/check-out")
    @Requires(Permission.STAYS_EDIT)
    Reply checkOut(@PathVariable UUID id, Form<WhichCampers> form) {
        return form.keep(
                which -> {
                    var went = door.checkOut(new CampVisitId(id), which.pets());
                    form.sayUndoable(undo(went, "/check-out"), "camp.checked-out", names(went));
                    return Answer.seeOther(OwnPath.of(form.of("to"), path(id)));
                },
                typed -> views.show(new CampVisitId(id), typed));
    }

    @DeleteMapping("/check-out")
    @Requires(Permission.STAYS_EDIT)
    Reply undoCheckOut(@PathVariable UUID id, Form<WhichCampers> form) {
        return undo(id, form, door::undoCheckOut);
    }

    private Reply undo(UUID id, Form<WhichCampers> form, BiFunction<CampVisitId, List<PetId>, CampVisit> work) {
        return form.keep(
                which -> {
                    var _ = work.apply(new CampVisitId(id), which.pets());
                    form.say("camp.undone");
                    return Answer.seeOther(OwnPath.of(form.of("to"), path(id)));
                },
                typed -> views.show(new CampVisitId(id), typed));
    }

    /** What takes back just this, not what was done for the others before. */
    private static String undo(WentThrough went, String what) {
        var pets = went.pets().stream().map(p -> p.value().toString()).collect(Collectors.joining(","));
        return path(went.visit().id().value()) + what + "?petIds=" + pets;
    }

    private static String names(WentThrough went) {
        return went.visit().pets().stream()
                .filter(p -> went.pets().contains(p.petId()))
                .map(CampVisit.PetDay::name)
                .collect(Collectors.joining(", "));
    }

    private static String path(UUID id) {
        return "/camp-visits/" + id;
    }
}
