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

/** For how long a resort holds a stay. */
@Controller
@RequestMapping("/resorts/{resort}/hold-rule")
@Requires(Permission.LODGING_EDIT)
class HoldRulePages {

    private final HoldRules rules;

    HoldRulePages(HoldRules rules) {
        this.rules = rules;
    }

    @GetMapping
    HoldRulePage show(@PathVariable UUID resort) {
        return new HoldRulePage(rules.of(new ResortId(resort)), Typed.NOTHING);
    }

    @PostMapping
    Reply set(@PathVariable UUID resort, Form<HoldRule> form) {
        return form.keep(
                rule -> {
                    var kept = rules.set(rules.of(new ResortId(resort)).resort().id(), form.version(), rule);
                    form.say("hold.saved", kept.resort().name());
                    return Answer.seeOther("/resorts/" + resort + "/hold-rule");
                },
                typed -> new HoldRulePage(rules.of(new ResortId(resort)), typed));
    }

    @Bean
    static NavItem holdEntry() {
        return new NavItem(
                72, "hold.title", "/resorts/{place}/hold-rule", "clock", Permission.LODGING_EDIT.code(), true);
    }
}
