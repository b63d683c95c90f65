package app.tailtown.customers.notes;

import app.tailtown.customers.CustomerId;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.platform.Ids;
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

/** Managers' notes, for people. */
@Controller
class ManagerNotePages {

    private final ManagerNoteBook book;

    ManagerNotePages(ManagerNoteBook book) {
        this.book = book;
    }

    @GetMapping("/customers/{customer}/manager-notes")
    @Requires(Permission.MANAGER_NOTES)
    ManagerNotesPage of(@PathVariable UUID customer) {
        return book.page(new CustomerId(customer), Typed.NOTHING);
    }

    @PostMapping("/customers/{customer}/manager-notes")
    @Requires(Permission.MANAGER_NOTES)
    Reply write(@PathVariable UUID customer, Form<WriteNote> form) {
        var id = new CustomerId(customer);
        book.of(id);
        return form.keep(
                what -> {
                    book.write(Ids.next(), id, what);
                    form.say("manager-note.is-written");
                    return Answer.seeOther(ManagerNotesPage.path(id));
                },
                typed -> book.page(id, typed));
    }

    @PostMapping("/manager-notes/{id}/withdrawal")
    @Requires(Permission.MANAGER_NOTES)
    Reply takeBack(@PathVariable UUID id, Form<Nothing> form) {
        var note = book.find(id);
        return form.keep(
                _ -> {
                    book.takeBack(id);
                    form.sayUndoable(path(note), "manager-note.is-taken-back");
                    return Answer.seeOther(ManagerNotesPage.path(note.customerId()));
                },
                typed -> book.page(note.customerId(), typed));
    }

    @DeleteMapping("/manager-notes/{id}/withdrawal")
    @Requires(Permission.MANAGER_NOTES)
    Reply restore(@PathVariable UUID id, Form<Nothing> form) {
        var note = book.find(id);
        return form.keep(
                _ -> {
                    book.restore(id);
                    form.say("manager-note.is-back");
                    return Answer.seeOther(ManagerNotesPage.path(note.customerId()));
                },
                typed -> book.page(note.customerId(), typed));
    }

    private static String path(ManagerNote note) {
        return "/manager-notes/" + note.id() + "/withdrawal";
    }
}
