package app.tailtown.booking;

import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.organizations.ResortId;
import app.tailtown.web.Answer;
import app.tailtown.web.Answered;
import app.tailtown.web.Idempotent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Several stays moved at once, for programs. */
@RestController
@RequestMapping("/api/v1/resorts/{resort}/moves")
@Requires(Permission.RESERVATIONS_EDIT)
class TogetherApi {

    private final TogetherDesk desk;
    private final UndoTogether undo;
    private final Idempotent idempotent;

    TogetherApi(TogetherDesk desk, UndoTogether undo, Idempotent idempotent) {
        this.desk = desk;
        this.undo = undo;
        this.idempotent = idempotent;
    }

    /** All of them or none. Deleting what this made moves all of them back. */
    @PostMapping
    Answered<TogetherDesk.Pressed> move(
            @PathVariable UUID resort, @Valid @RequestBody MoveStays what, HttpServletRequest request) {
        return idempotent.run(
                request, List.of(resort, what), () -> Answer.ok(desk.move(new ResortId(resort), what), 0));
    }

    /** For all of them or for none: whoever moved goes back, and what was booked with it is cancelled. */
    @DeleteMapping("/{id}")
    Answered<List<Reservation>> undo(@PathVariable UUID resort, @PathVariable UUID id, HttpServletRequest request) {
        return idempotent.run(request, List.of(resort, id), () -> Answer.ok(undo.undo(new ResortId(resort), id), 0));
    }
}
