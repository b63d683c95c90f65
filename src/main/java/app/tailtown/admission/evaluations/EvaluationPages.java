package app.tailtown.admission.evaluations;

import app.tailtown.customers.PetId;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.platform.Ids;
import app.tailtown.web.Answer;
import app.tailtown.web.Form;
import app.tailtown.web.Nothing;
import app.tailtown.web.OwnPath;
import app.tailtown.web.Reply;
import app.tailtown.web.Typed;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Evaluations, for people. */
@Controller
class EvaluationPages {

    private final EvaluationBook book;
    private final PetEvaluations overview;

    EvaluationPages(EvaluationBook book, PetEvaluations overview) {
        this.book = book;
        this.overview = overview;
    }

    @GetMapping("/pets/{pet}/evaluations")
    @Requires(Permission.CUSTOMERS_VIEW)
    PetEvaluationsPage of(@PathVariable UUID pet) {
        return overview.page(new PetId(pet), Typed.NOTHING);
    }

    @GetMapping("/pets/{pet}/evaluations/new")
    @Requires(Permission.EVALUATIONS_EDIT)
    EvaluationFormPage blank(
            @PathVariable UUID pet,
            @RequestParam(required = false) @Nullable UUID resortId,
            @RequestParam(defaultValue = "") String to) {
        var kept = new HashMap<>(Map.of("to", to));
        if (resortId != null) kept.put("resortId", resortId.toString());
        var typed = Typed.of(kept);
        return new EvaluationFormPage(book.choices(new PetId(pet)), typed);
    }

    @PostMapping("/pets/{pet}/evaluations")
    @Requires(Permission.EVALUATIONS_EDIT)
    Reply record(@PathVariable UUID pet, Form<KeepEvaluation> form) {
        var id = new PetId(pet);
        var choices = book.choices(id);
        return form.keep(
                what -> {
                    var evaluation = book.record(Ids.next(), id, what);
                    form.say("evaluation.recorded", form.words().date(evaluation.heldOn()));
                    return Answer.seeOther(OwnPath.of(form.of("to"), PetEvaluationsPage.path(id)));
                },
                typed -> new EvaluationFormPage(choices, typed));
    }

    @PostMapping("/evaluations/{id}/withdrawal")
    @Requires(Permission.EVALUATIONS_EDIT)
    Reply takeBack(@PathVariable UUID id, Form<Nothing> form) {
        var pet = book.find(id).petId();
        return form.keep(
                _ -> {
                    book.takeBack(id);
                    form.sayUndoable("/evaluations/" + id + "/withdrawal", "evaluation.is-taken-back");
                    return Answer.seeOther(PetEvaluationsPage.path(pet));
                },
                typed -> overview.page(pet, typed));
    }

    @DeleteMapping("/evaluations/{id}/withdrawal")
    @Requires(Permission.EVALUATIONS_EDIT)
    Reply restore(@PathVariable UUID id, Form<Nothing> form) {
        var pet = book.find(id).petId();
        return form.keep(
                _ -> {
                    book.restore(id);
                    form.say("evaluation.is-back");
                    return Answer.seeOther(PetEvaluationsPage.path(pet));
                },
                typed -> overview.page(pet, typed));
    }
}
