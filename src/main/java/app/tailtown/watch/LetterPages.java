package app.tailtown.watch;

import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.NotFound;
import app.tailtown.web.Answer;
import app.tailtown.web.Form;
import app.tailtown.web.Nothing;
import app.tailtown.web.Reply;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** An owner says whether they want the letter of the week. */
@Controller
@RequestMapping(EventsPage.PATH + "/letter")
@Requires(Permission.AUDIT_VIEW)
class LetterPages {

    private final LetterWishes wishes;
    private final EventDesk desk;

    LetterPages(LetterWishes wishes, EventDesk desk) {
        this.wishes = wishes;
        this.desk = desk;
    }

    @PostMapping
    Reply want(Form<Nothing> form) {
        return form.keep(
                _ -> {
                    wishes.want(owner());
                    form.say("watch.letter.on");
                    return Answer.seeOther(EventsPage.PATH);
                },
                _ -> desk.page(Wanted.ALL, Cursor.START));
    }

    @DeleteMapping
    Reply unwant(Form<Nothing> form) {
        return form.keep(
                _ -> {
                    wishes.unwant(owner());
                    form.say("watch.letter.off");
                    return Answer.seeOther(EventsPage.PATH);
                },
                _ -> desk.page(Wanted.ALL, Cursor.START));
    }

    /** It is written to nobody else. */
    private static UUID owner() {
        var visit = CurrentVisit.get();
        if (!EventDesk.isOwner(visit)) throw new NotFound();
        return visit.id();
    }
}
