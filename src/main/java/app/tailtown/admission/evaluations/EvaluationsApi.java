package app.tailtown.admission.evaluations;

import app.tailtown.customers.PetId;
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

/** Evaluations, for programs. */
@RestController
@RequestMapping("/api/v1")
class EvaluationsApi {

    private final EvaluationBook book;
    private final Idempotent idempotent;

    EvaluationsApi(EvaluationBook book, Idempotent idempotent) {
        this.book = book;
        this.idempotent = idempotent;
    }

    @GetMapping("/pets/{pet}/evaluations")
    @Requires(Permission.CUSTOMERS_VIEW)
    List<Evaluation> of(@PathVariable UUID pet) {
        return book.of(new PetId(pet));
    }

    @GetMapping("/evaluations/{id}")
    @Requires(Permission.CUSTOMERS_VIEW)
    Evaluation show(@PathVariable UUID id) {
        return book.find(id);
    }

    @PostMapping("/pets/{pet}/evaluations")
    @Requires(Permission.EVALUATIONS_EDIT)
    Answered<Evaluation> record(
            @PathVariable UUID pet, @Valid @RequestBody KeepEvaluation what, HttpServletRequest request) {
        return idempotent.run(request, what, () -> {
            var evaluation = book.record(Ids.next(), new PetId(pet), what);
            return Answer.created("/api/v1/evaluations/" + evaluation.id(), evaluation, 0);
        });
    }

    @PostMapping("/evaluations/{id}/withdrawal")
    @Requires(Permission.EVALUATIONS_EDIT)
    Answered<Evaluation> takeBack(@PathVariable UUID id, HttpServletRequest request) {
        return idempotent.run(request, id, () -> Answer.ok(book.takeBack(id), 0));
    }

    @DeleteMapping("/evaluations/{id}/withdrawal")
    @Requires(Permission.EVALUATIONS_EDIT)
    Answered<Evaluation> restore(@PathVariable UUID id, HttpServletRequest request) {
        return idempotent.run(request, id, () -> Answer.ok(book.restore(id), 0));
    }
}
