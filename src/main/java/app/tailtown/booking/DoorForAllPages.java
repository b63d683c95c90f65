package app.tailtown.booking;

import app.tailtown.booking.DoorForAll.Crossed;
import app.tailtown.customers.PetId;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.NotFound;
import app.tailtown.web.Answer;
import app.tailtown.web.Form;
import app.tailtown.web.Nothing;
import app.tailtown.web.OwnPath;
import app.tailtown.web.Reply;
import app.tailtown.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everybody who is selected comes in or goes home with one press, as many as can. */
@Controller
@RequestMapping({"/resorts/{resort}/check-ins", "/resorts/{resort}/check-outs"})
@Requires(Permission.STAYS_EDIT)
class DoorForAllPages {

    private final DoorForAll door;
    private final DoorForAllLook look;

    DoorForAllPages(DoorForAll door, DoorForAllLook look) {
        this.door = door;
        this.look = look;
    }

    /** Those who wait, and why. Changes nothing. */
    @GetMapping
    DoorForAllPage look(
            @PathVariable UUID resort,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") List<UUID> stays,
            @RequestParam(defaultValue = "") String to) {
        var typed = Typed.of(Map.of("to", OwnPath.of(to, "")));
        return look.of(
                new ResortId(resort),
                Crossing.of(request.getRequestURI()),
                stays.stream().limit(MoveStays.MOST).map(ReservationId::new).toList(),
                typed);
    }

    @PostMapping
    Reply cross(@PathVariable UUID resort, HttpServletRequest request, Form<WhichStays> form) {
        var at = new ResortId(resort);
        var crossing = Crossing.of(request.getRequestURI());
        return form.keep(
                which -> {
                    var crossed = door.all(at, crossing, which.ids());
                    say(form, at, crossing, crossed);
                    var back = OwnPath.of(form.of("to"), "/resorts/" + resort + "/board");
                    return Answer.seeOther(crossed.stayed().isEmpty() ? back : page(at, crossing, crossed, back));
                },
                typed -> look.of(at, crossing, List.of(), typed));
    }

    private static void say(Form<WhichStays> form, ResortId at, Crossing way, Crossed crossed) {
        var key = way.isIn() ? "door.in" : "door.out";
        if (!crossed.done().isEmpty())
            form.sayUndoable(crossed.undo(at, way), key, crossed.done().size());
    }

    private static String page(ResortId at, Crossing way, Crossed crossed, String back) {
        var ids = crossed.stayed().stream()
                .map(s -> s.stay().id().value().toString())
                .toList();
        return DoorForAllPage.address(at.value().toString(), way, ids, back);
    }

    /** @param done of each stay its id and those of its pets, with dots between them */
    @DeleteMapping
    Reply undo(
            @PathVariable UUID resort,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") List<String> done,
            Form<Nothing> form) {
        var at = new ResortId(resort);
        return form.keep(
                _ -> {
                    form.say("door.undone", door.undo(at, Crossing.of(request.getRequestURI()), read(done)));
                    return Answer.seeOther(OwnPath.of(form.of("to"), "/resorts/" + resort + "/board"));
                },
                typed -> look.of(
                        at,
                        Crossing.of(request.getRequestURI()),
                        List.copyOf(read(done).keySet()),
                        typed));
    }

    private static Map<ReservationId, List<PetId>> read(List<String> done) {
        var all = new LinkedHashMap<ReservationId, List<PetId>>();
        try {
            for (var one : done.stream().limit(MoveStays.MOST).toList()) {
                var ids = Arrays.stream(one.split("\\.", -1)).map(ShortId::read).toList();
                all.put(
                        new ReservationId(ids.getFirst()),
                        ids.stream().skip(1).map(PetId::new).toList());
            }
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
        return all;
    }
}
