package app.tailtown.admission.rules;

import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.platform.Ids;
import app.tailtown.web.Answer;
import app.tailtown.web.Form;
import app.tailtown.web.Nothing;
import app.tailtown.web.Reply;
import app.tailtown.web.Typed;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rules about the animals themselves, for people. */
@Controller
class RulePages {

    private final RuleBook book;

    RulePages(RuleBook book) {
        this.book = book;
    }

    @GetMapping(RulesPage.PATH)
    @Requires(Permission.CUSTOMERS_VIEW)
    RulesPage list() {
        return overview(Typed.NOTHING);
    }

    @GetMapping(RulesPage.PATH + "/new")
    @Requires(Permission.RULES_EDIT)
    RuleFormPage blank(
            @RequestParam(defaultValue = "") String rule, @RequestParam(defaultValue = "") String agreementId) {
        return new RuleFormPage(book.overview(), rule, agreementId, Typed.NOTHING);
    }

    @PostMapping(RulesPage.PATH)
    @Requires(Permission.RULES_EDIT)
    Reply set(Form<TypedRule> form) {
        return form.keep(
                what -> {
                    var rule = book.set(Ids.next(), what.set());
                    var from = form.words().date(what.from());
                    if (book.mayBeTakenBack(rule)) {
                        form.sayUndoable(RulesPage.PATH + "/" + rule.id(), "requirement.set", from);
                    } else {
                        form.say("requirement.set", from);
                    }
                    return Answer.seeOther(RulesPage.PATH);
                },
                typed -> new RuleFormPage(book.overview(), typed.of("rule"), "", typed));
    }

    @DeleteMapping(RulesPage.PATH + "/{rule}")
    @Requires(Permission.RULES_EDIT)
    Reply takeBack(@PathVariable UUID rule, Form<Nothing> form) {
        book.find(rule);
        return form.keep(
                _ -> {
                    book.takeBack(rule);
                    form.say("requirement.taken-back");
                    return Answer.seeOther(RulesPage.PATH);
                },
                this::overview);
    }

    private RulesPage overview(Typed typed) {
        return new RulesPage(book.overview(), CurrentVisit.may(Permission.RULES_EDIT), typed);
    }
}
