package app.tailtown.admission.rules;

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

/** The rules about the animals themselves, for programs. */
@RestController
@RequestMapping("/api/v1/admission-rules")
class RulesApi {

    private final RuleBook book;
    private final Idempotent idempotent;

    RulesApi(RuleBook book, Idempotent idempotent) {
        this.book = book;
        this.idempotent = idempotent;
    }

    @GetMapping
    @Requires(Permission.CUSTOMERS_VIEW)
    List<AdmissionRule> list() {
        return book.list();
    }

    @GetMapping("/{id}")
    @Requires(Permission.CUSTOMERS_VIEW)
    AdmissionRule find(@PathVariable UUID id) {
        return book.find(id);
    }

    @PostMapping
    @Requires(Permission.RULES_EDIT)
    Answered<AdmissionRule> set(@Valid @RequestBody SetRule what, HttpServletRequest request) {
        return idempotent.run(request, what, () -> {
            var rule = book.set(Ids.next(), what);
            return Answer.created("/api/v1/admission-rules/" + rule.id(), rule, 0);
        });
    }

    @DeleteMapping("/{id}")
    @Requires(Permission.RULES_EDIT)
    Answered<Void> takeBack(@PathVariable UUID id, HttpServletRequest request) {
        return idempotent.run(request, id, () -> {
            book.takeBack(id);
            return new Answer<>(204, null, "", 0);
        });
    }
}
