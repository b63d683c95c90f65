package app.tailtown.outbox;

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

/** What a resort sends, and as whom. */
@Controller
@RequestMapping("/resorts/{resort}/mail-rule")
@Requires(Permission.LODGING_EDIT)
class MailRulePages {

    private final MailRules rules;

    MailRulePages(MailRules rules) {
        this.rules = rules;
    }

    @GetMapping
    MailRulePage show(@PathVariable UUID resort) {
        return new MailRulePage(rules.of(new ResortId(resort)), Typed.NOTHING);
    }

    @PostMapping
    Reply set(@PathVariable UUID resort, Form<MailRule> form) {
        return form.keep(
                rule -> {
                    var kept = rules.set(rules.of(new ResortId(resort)).resort().id(), form.version(), rule);
                    form.say("mail-rule.saved", kept.resort().name());
                    return Answer.seeOther("/resorts/" + resort + "/mail-rule");
                },
                typed -> new MailRulePage(rules.of(new ResortId(resort)), typed));
    }

    @Bean
    static NavItem mailEntry() {
        return new NavItem(
                73, "mail-rule.title", "/resorts/{place}/mail-rule", "mail", Permission.LODGING_EDIT.code(), true);
    }
}
