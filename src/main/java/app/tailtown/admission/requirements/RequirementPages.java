package app.tailtown.admission.requirements;

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

/** What is required of a pet, for people. */
@Controller
class RequirementPages {

    private final RequirementBook book;

    RequirementPages(RequirementBook book) {
        this.book = book;
    }

    @GetMapping(RequirementsPage.PATH)
    @Requires(Permission.CUSTOMERS_VIEW)
    RequirementsPage list() {
        return overview(Typed.NOTHING);
    }

    @GetMapping(RequirementsPage.PATH + "/new")
    @Requires(Permission.RULES_EDIT)
    RequirementFormPage blank(@RequestParam(defaultValue = "") String immunizationTypeId) {
        return new RequirementFormPage(book.matrix(), immunizationTypeId, Typed.NOTHING);
    }

    @PostMapping(RequirementsPage.PATH)
    @Requires(Permission.RULES_EDIT)
    Reply set(Form<TypedRequirement> form) {
        return form.keep(
                what -> {
                    keep(what.set(), form);
                    return Answer.seeOther(RequirementsPage.PATH);
                },
                typed -> new RequirementFormPage(book.matrix(), typed.of("immunizationTypeId"), typed));
    }

    @DeleteMapping(RequirementsPage.PATH + "/{requirement}")
    @Requires(Permission.RULES_EDIT)
    Reply takeBack(@PathVariable UUID requirement, Form<Nothing> form) {
        book.find(requirement);
        return form.keep(
                _ -> {
                    book.takeBack(requirement);
                    form.say("requirement.taken-back");
                    return Answer.seeOther(RequirementsPage.PATH);
                },
                this::overview);
    }

    private void keep(SetRequirement what, Form<?> form) {
        var rule = book.set(Ids.next(), what);
        var from = form.words().date(what.from());
        if (book.mayBeTakenBack(rule)) {
            form.sayUndoable(RequirementsPage.PATH + "/" + rule.id(), "requirement.set", from);
        } else {
            form.say("requirement.set", from);
        }
    }

    private RequirementsPage overview(Typed typed) {
        return new RequirementsPage(book.matrix(), CurrentVisit.may(Permission.RULES_EDIT), typed);
    }
}
