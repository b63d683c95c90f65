package app.tailtown.admission.requirements;

import app.tailtown.catalog.ImmunizationType;
import app.tailtown.catalog.Requirement;
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

/** What is required of a pet, for programs. */
@RestController
@RequestMapping("/api/v1")
class RequirementsApi {

    private final RequirementBook book;
    private final Idempotent idempotent;

    RequirementsApi(RequirementBook book, Idempotent idempotent) {
        this.book = book;
        this.idempotent = idempotent;
    }

    @GetMapping("/immunization-types")
    @Requires(Permission.CUSTOMERS_VIEW)
    List<ImmunizationType> types() {
        return book.types();
    }

    @GetMapping("/requirements")
    @Requires(Permission.CUSTOMERS_VIEW)
    List<Requirement> list() {
        return book.list();
    }

    @GetMapping("/requirements/{id}")
    @Requires(Permission.CUSTOMERS_VIEW)
    Requirement find(@PathVariable UUID id) {
        return book.find(id);
    }

    @PostMapping("/requirements")
    @Requires(Permission.RULES_EDIT)
    Answered<Requirement> set(@Valid @RequestBody SetRequirement what, HttpServletRequest request) {
        return idempotent.run(request, what, () -> {
            var rule = book.set(Ids.next(), what);
            return Answer.created("/api/v1/requirements/" + rule.id(), rule, 0);
        });
    }

    @DeleteMapping("/requirements/{id}")
    @Requires(Permission.RULES_EDIT)
    Answered<Void> takeBack(@PathVariable UUID id, HttpServletRequest request) {
        return idempotent.run(request, id, () -> {
            book.takeBack(id);
            return new Answer<>(204, null, "", 0);
        });
    }
}
