package app.tailtown.booking;

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

/** When a resort gives up whoever does not come. */
@Controller
@RequestMapping("/resorts/{resort}/no-show-rule")
@Requires(Permission.LODGING_EDIT)
class NoShowRulePages {

    private final NoShowRules rules;

    NoShowRulePages(NoShowRules rules) {
        this.rules = rules;
    }

    @GetMapping
    NoShowRulePage show(@PathVariable UUID resort) {
        return new NoShowRulePage(rules.of(new ResortId(resort)), Typed.NOTHING);
    }

    @PostMapping
    Reply set(@PathVariable UUID resort, Form<NoShowRule> form) {
        return form.keep(
                rule -> {
                    var kept = rules.set(rules.of(new ResortId(resort)).resort().id(), form.version(), rule);
                    form.say("no-show.saved", kept.resort().name());
                    return Answer.seeOther("/resorts/" + resort + "/no-show-rule");
                },
                typed -> new NoShowRulePage(rules.of(new ResortId(resort)), typed));
    }

    @Bean
    static NavItem noShowEntry() {
        return new NavItem(
                70, "no-show.title", "/resorts/{place}/no-show-rule", "leave", Permission.LODGING_EDIT.code(), true);
    }
}
