package app.tailtown.booking.paper;

import app.tailtown.design.NavItem;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.organizations.ResortId;
import app.tailtown.web.Answer;
import app.tailtown.web.Form;
import app.tailtown.web.Reply;
import app.tailtown.web.Typed;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Which sheets a resort has in its printer. */
@Controller
@RequestMapping("/resorts/{resort}/paper-rule")
@Requires(Permission.LODGING_EDIT)
class PaperRulePages {

    private final PaperRules rules;

    PaperRulePages(PaperRules rules) {
        this.rules = rules;
    }

    @GetMapping
    PaperRulePage show(@PathVariable UUID resort) {
        return new PaperRulePage(rules.of(new ResortId(resort)), Typed.NOTHING);
    }

    @PostMapping
    Reply set(@PathVariable UUID resort, Form<PaperRule> form) {
        return form.keep(
                rule -> {
                    var kept = rules.set(rules.of(new ResortId(resort)).resort().id(), form.version(), rule);
                    form.say("paper-rule.saved", kept.resort().name());
                    return Answer.seeOther("/resorts/" + resort + "/paper-rule");
                },
                typed -> new PaperRulePage(rules.of(new ResortId(resort)), typed));
    }

    @Bean
    static NavItem paperRuleEntry() {
        return new NavItem(
                74, "paper-rule.title", "/resorts/{place}/paper-rule", "print", Permission.LODGING_EDIT.code(), true);
    }
}
