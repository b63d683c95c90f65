package app.tailtown.booking;

import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.organizations.ResortId;
import app.tailtown.web.Answer;
import app.tailtown.web.Form;
import app.tailtown.web.Nothing;
import app.tailtown.web.OwnPath;
import app.tailtown.web.Reply;
import app.tailtown.web.Typed;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Several stays moved at once, and back. */
@Controller
@RequestMapping("/resorts/{resort}/moves")
@Requires(Permission.RESERVATIONS_EDIT)
class TogetherPages {

    private final TogetherDesk desk;
    private final UndoTogether undo;
    private final TogetherLook look;
    private final OtherSuitesLook suites;
    private final PinDesk pins;

    TogetherPages(TogetherDesk desk, UndoTogether undo, TogetherLook look, OtherSuitesLook suites, PinDesk pins) {
        this.suites = suites;
        this.pins = pins;
        this.desk = desk;
        this.undo = undo;
        this.look = look;
    }

    /** A part of a page: what it would come to. Changes nothing. */
    @GetMapping
    TogetherAskedPage look(@PathVariable UUID resort, @RequestParam(defaultValue = "") List<String> move) {
        return look.of(new ResortId(resort), MoveLine.read(move));
    }

    @PostMapping
    Reply move(@PathVariable UUID resort, Form<MoveStays> form) {
        return form.keep(
                what -> {
                    var pressed = desk.move(new ResortId(resort), what);
                    var path = pressed.path(resort);
                    form.sayUndoable(path, "moves.done", pressed.stays().size());
                    return Answer.seeOther(OwnPath.of(form.of("to"), path));
                },
                typed -> look.refused(new ResortId(resort), typed));
    }

    /** A part of a page: another suite for each of them, in the same nights. Changes nothing. */
    @GetMapping("/suites")
    OtherSuitesPage suites(
            @PathVariable UUID resort,
            @RequestParam(defaultValue = "") List<String> move,
            @RequestParam(defaultValue = "") String back) {
        var at = new ResortId(resort);
        var found = suites.of(at, MoveLine.read(move));
        var moves = found.rows().stream().map(OtherSuitesPage.Row::move).toList();
        var asked = moves.isEmpty() ? found.no() : look.of(at, moves);
        return new OtherSuitesPage("/resorts/" + resort + "/moves", found.rows(), asked, OwnPath.of(back, ""));
    }

    /** The suites that several stays have are promised to them, or not any more. */
    @PostMapping("/pins")
    Reply pin(@PathVariable UUID resort, Form<PinStays> form) {
        var at = new ResortId(resort);
        return form.keep(
                what -> {
                    var pressed = pins.pin(at, what);
                    var many = pressed.stays().size();
                    if (many == 0) form.say(what.pinned() ? "moves.pinned" : "moves.unpinned", 0);
                    else
                        form.sayUndoable(pressed.path(resort), what.pinned() ? "moves.pinned" : "moves.unpinned", many);
                    return Answer.seeOther(OwnPath.of(form.of("to"), "/resorts/" + resort + "/board"));
                },
                typed -> look.refused(at, typed));
    }

    /** What one press moved, each as it is by now. */
    @GetMapping("/{id}")
    TogetherPage show(@PathVariable UUID resort, @PathVariable UUID id) {
        return look.show(new ResortId(resort), id, Typed.NOTHING);
    }

    @DeleteMapping("/{id}")
    Reply undo(@PathVariable UUID resort, @PathVariable UUID id, Form<Nothing> form) {
        return form.keep(
                _ -> {
                    var back = undo.undo(new ResortId(resort), id);
                    form.say("moves.undone", back.size());
                    return Answer.seeOther(OwnPath.of(form.of("to"), "/resorts/" + resort + "/moves/" + id));
                },
                typed -> look.show(new ResortId(resort), id, typed));
    }
}
