package app.tailtown.booking.waitlist;

import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.web.Answer;
import app.tailtown.web.Form;
import app.tailtown.web.Nothing;
import app.tailtown.web.OwnPath;
import app.tailtown.web.Reply;
import app.tailtown.web.Typed;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One wish on the waitlist: change it, offer, take the answer, take it off the list, and each of them back. */
@Controller
@RequestMapping("/waitlist/{id}")
class EntryPages {

    private final WaitlistViews views;
    private final WaitlistDesk desk;

    EntryPages(WaitlistViews views, WaitlistDesk desk) {
        this.views = views;
        this.desk = desk;
    }

    @GetMapping
    @Requires(Permission.RESERVATIONS_VIEW)
    EntryPage show(@PathVariable UUID id) {
        return views.show(new EntryId(id), Typed.NOTHING);
    }

    @GetMapping("/edit")
    @Requires(Permission.RESERVATIONS_EDIT)
    EntryFormPage edit(@PathVariable UUID id) {
        return views.edit(new EntryId(id), null);
    }

    @PostMapping
    @Requires(Permission.RESERVATIONS_EDIT)
    Reply change(@PathVariable UUID id, Form<ChangeWish> form) {
        return form.keep(
                to -> {
                    var entry = desk.change(new EntryId(id), form.version(), to);
                    form.say("waitlist.changed", entry.names());
                    return Answer.seeOther(entry.path());
                },
                typed -> views.edit(new EntryId(id), typed));
    }

    @PostMapping("/offer")
    @Requires(Permission.RESERVATIONS_EDIT)
    Reply offer(@PathVariable UUID id, Form<MakeOffer> form) {
        return form.keep(
                what -> {
                    var entry = desk.offer(new EntryId(id), what);
                    var held = Objects.requireNonNull(entry.offer());
                    form.sayUndoable(entry.path() + "/offer", "waitlist.offer-made", held.number(), held.suiteType());
                    return Answer.seeOther(entry.path());
                },
                typed -> views.show(new EntryId(id), typed.without("wait")));
    }

    @DeleteMapping("/offer")
    @Requires(Permission.RESERVATIONS_EDIT)
    Reply pass(@PathVariable UUID id, Form<Nothing> form) {
        return form.keep(
                _ -> {
                    var offer = desk.find(new EntryId(id)).offer();
                    var entry = desk.pass(new EntryId(id));
                    var stay = "/reservations/"
                            + Objects.requireNonNull(offer).reservationId().value();
                    form.sayUndoable(stay + "/cancellation", "waitlist.passed", entry.names());
                    return Answer.seeOther(OwnPath.of(form.of("to"), entry.path()));
                },
                typed -> views.show(new EntryId(id), typed));
    }

    @PostMapping("/withdrawal")
    @Requires(Permission.RESERVATIONS_EDIT)
    Reply withdraw(@PathVariable UUID id, Form<Withdraw> form) {
        return form.keep(
                what -> {
                    var entry = desk.withdraw(new EntryId(id), what.reason());
                    form.sayUndoable(entry.path() + "/withdrawal", "waitlist.withdrawn", entry.names());
                    return Answer.seeOther(entry.path());
                },
                typed -> views.show(new EntryId(id), typed));
    }

    @DeleteMapping("/withdrawal")
    @Requires(Permission.RESERVATIONS_EDIT)
    Reply undoWithdraw(@PathVariable UUID id, Form<Nothing> form) {
        return form.keep(
                _ -> {
                    var entry = desk.undoWithdraw(new EntryId(id));
                    form.say("waitlist.back", entry.names(), Objects.requireNonNull(entry.place()));
                    return Answer.seeOther(entry.path());
                },
                typed -> views.show(new EntryId(id), typed));
    }
}
