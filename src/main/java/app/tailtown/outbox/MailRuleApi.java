package app.tailtown.outbox;

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

/** What a resort sends and as whom, for programs. */
@RestController
@RequestMapping("/api/v1/resorts/{resort}/mail-rule")
class MailRuleApi {

    private final MailRules rules;
    private final Idempotent idempotent;

    MailRuleApi(MailRules rules, Idempotent idempotent) {
        this.rules = rules;
        this.idempotent = idempotent;
    }

    @GetMapping
    @Requires(Permission.LODGING_VIEW)
    ResponseEntity<MailRule> show(@PathVariable UUID resort) {
        var kept = rules.of(new ResortId(resort));
        return Versions.tagged(kept.rule(), kept.version());
    }

    @PutMapping
    @Requires(Permission.LODGING_EDIT)
    Answered<MailRule> set(
            @PathVariable UUID resort,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody MailRule rule,
            HttpServletRequest request) {
        return idempotent.run(request, List.of(rule, String.valueOf(ifMatch)), () -> {
            var id = rules.of(new ResortId(resort)).resort().id();
            var kept = rules.set(id, Versions.expected(ifMatch), rule);
            return Answer.ok(kept.rule(), kept.version());
        });
    }
}
