package app.tailtown.admission.agreements;

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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The wording of agreements, for people: read, drafted, edited, published. */
@Controller
class VersionPages {

    private final AgreementBook book;

    VersionPages(AgreementBook book) {
        this.book = book;
    }

    @GetMapping("/settings/agreement-versions/{id}")
    @Requires(Permission.CUSTOMERS_VIEW)
    VersionPage show(@PathVariable UUID id) {
        return new VersionPage(book.version(id), Typed.NOTHING);
    }

    @GetMapping(AgreementsPage.PATH + "/{id}/versions/new")
    @Requires(Permission.RULES_EDIT)
    VersionFormPage blank(@PathVariable UUID id) {
        return form(id, Typed.NOTHING);
    }

    @PostMapping(AgreementsPage.PATH + "/{id}/versions")
    @Requires(Permission.RULES_EDIT)
    Reply draft(@PathVariable UUID id, Form<KeepVersion> form) {
        book.find(id);
        return form.keep(
                what -> {
                    var draft = book.draft(Ids.next(), id, what);
                    form.say("agreement.drafted", draft.number());
                    return Answer.seeOther(VersionPage.path(draft.id()));
                },
                typed -> form(id, typed));
    }

    @GetMapping("/settings/agreement-versions/{id}/edit")
    @Requires(Permission.RULES_EDIT)
    VersionFormPage edit(@PathVariable UUID id) {
        var draft = book.version(id);
        return form(draft, VersionFormPage.kept(draft));
    }

    @PostMapping("/settings/agreement-versions/{id}")
    @Requires(Permission.RULES_EDIT)
    Reply change(@PathVariable UUID id, Form<KeepVersion> form) {
        book.version(id);
        return form.keep(
                what -> {
                    form.say(
                            "agreement.drafted",
                            book.edit(id, form.version(), what).number());
                    return Answer.seeOther(VersionPage.path(id));
                },
                typed -> form(book.version(id), typed));
    }

    /** What stands on the page is what is published: the form says which state of the draft that was. */
    @PostMapping("/settings/agreement-versions/{id}/publication")
    @Requires(Permission.RULES_EDIT)
    Reply publish(@PathVariable UUID id, Form<Nothing> form) {
        book.version(id);
        return form.keep(
                _ -> {
                    var version = book.publish(id, form.version());
                    form.say("agreement.published", version.number());
                    return Answer.seeOther(AgreementPage.path(version.agreementId()));
                },
                typed -> new VersionPage(book.version(id), typed));
    }

    private VersionFormPage form(UUID agreement, Typed typed) {
        return new VersionFormPage(book.find(agreement), null, book.versions(agreement), typed);
    }

    private VersionFormPage form(AgreementVersion draft, Typed typed) {
        var agreement = draft.agreementId();
        return new VersionFormPage(book.find(agreement), draft, book.versions(agreement), typed);
    }
}
