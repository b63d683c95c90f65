package app.tailtown.customers.notes;

import app.tailtown.customers.CustomerId;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.platform.Ids;
import app.tailtown.web.Answer;
import app.tailtown.web.Answered;
import app.tailtown.web.Idempotent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Managers' notes, for programs that were given them. */
@RestController
@RequestMapping("/api/v1")
class ManagerNotesApi {

    private final ManagerNoteBook book;
    private final Idempotent idempotent;

    ManagerNotesApi(ManagerNoteBook book, Idempotent idempotent) {
        this.book = book;
        this.idempotent = idempotent;
    }

    @GetMapping("/customers/{customer}/manager-notes")
    @Requires(Permission.MANAGER_NOTES)
    List<ManagerNote> of(@PathVariable UUID customer) {
        return book.of(new CustomerId(customer));
    }

    @GetMapping("/manager-notes/{id}")
    @Requires(Permission.MANAGER_NOTES)
    ManagerNote show(@PathVariable UUID id) {
        return book.find(id);
    }

    @PostMapping("/customers/{customer}/manager-notes")
    @Requires(Permission.MANAGER_NOTES)
    Answered<ManagerNote> write(
            @PathVariable UUID customer, @Valid @RequestBody WriteNote what, HttpServletRequest request) {
        return idempotent.run(request, what, () -> {
            var note = book.write(Ids.next(), new CustomerId(customer), what);
            return Answer.created("/api/v1/manager-notes/" + note.id(), note, 0);
        });
    }

    @PostMapping("/manager-notes/{id}/withdrawal")
    @Requires(Permission.MANAGER_NOTES)
    Answered<ManagerNote> takeBack(@PathVariable UUID id, HttpServletRequest request) {
        return idempotent.run(request, id, () -> Answer.ok(book.takeBack(id), 0));
    }

    @DeleteMapping("/manager-notes/{id}/withdrawal")
    @Requires(Permission.MANAGER_NOTES)
    Answered<ManagerNote> restore(@PathVariable UUID id, HttpServletRequest request) {
        return idempotent.run(request, id, () -> Answer.ok(book.restore(id), 0));
    }
}
