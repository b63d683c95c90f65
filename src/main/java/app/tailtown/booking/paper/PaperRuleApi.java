package app.tailtown.booking.paper;

import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.organizations.ResortId;
import app.tailtown.web.Answer;
import app.tailtown.web.Answered;
import app.tailtown.web.Idempotent;
import app.tailtown.web.Versions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which sheets a resort has, for programs. */
@RestController
@RequestMapping("/api/v1/resorts/{resort}/paper-rule")
class PaperRuleApi {

    private final PaperRules rules;
    private final Idempotent idempotent;

    PaperRuleApi(PaperRules rules, Idempotent idempotent) {
        this.rules = rules;
        this.idempotent = idempotent;
    }

    @GetMapping
    @Requires(Permission.LODGING_VIEW)
    ResponseEntity<PaperRule> show(@PathVariable UUID resort) {
        var kept = rules.of(new ResortId(resort));
        return Versions.tagged(kept.rule(), kept.version());
    }

    @PutMapping
    @Requires(Permission.LODGING_EDIT)
    Answered<PaperRule> set(
            @PathVariable UUID resort,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody PaperRule rule,
            HttpServletRequest request) {
        return idempotent.run(request, List.of(rule, String.valueOf(ifMatch)), () -> {
            var id = rules.of(new ResortId(resort)).resort().id();
            var kept = rules.set(id, Versions.expected(ifMatch), rule);
            return Answer.ok(kept.rule(), kept.version());
        });
    }
}
