package app.tailtown.admission.agreements;

import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.platform.Ids;
import app.tailtown.web.Answer;
import app.tailtown.web.Form;
import app.tailtown.web.Reply;
import app.tailtown.web.Typed;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The agreements of the company, for people. */
@Controller
class AgreementPages {

    private final AgreementBook book;
    private final UnsignedList unsigned;

    AgreementPages(AgreementBook book, UnsignedList unsigned) {
        this.book = book;
        this.unsigned = unsigned;
    }

    @GetMapping(AgreementsPage.PATH)
    @Requires(Permission.CUSTOMERS_VIEW)
    AgreementsPage list(@RequestParam(defaultValue = "") @Size(max = 100) String q) {
        return AgreementsPage.of(q, book.list());
    }

    @GetMapping(AgreementsPage.PATH + "/new")
    @Requires(Permission.RULES_EDIT)
    AgreementFormPage blank() {
        return new AgreementFormPage(book.resorts(), Typed.NOTHING);
    }

    @PostMapping(AgreementsPage.PATH)
    @Requires(Permission.RULES_EDIT)
    Reply add(Form<NewAgreement> form) {
        return form.keep(
                what -> {
                    var agreement = book.add(Ids.next(), what);
                    form.say("agreement.added", agreement.name());
                    return Answer.seeOther(AgreementPage.path(agreement.id()));
                },
                typed -> new AgreementFormPage(book.resorts(), typed));
    }

    @GetMapping(AgreementsPage.PATH + "/{id}")
    @Requires(Permission.CUSTOMERS_VIEW)
    AgreementPage show(@PathVariable UUID id) {
        return page(id, Typed.NOTHING);
    }

    @PostMapping(AgreementsPage.PATH + "/{id}")
    @Requires(Permission.RULES_EDIT)
    Reply rename(@PathVariable UUID id, Form<RenameAgreement> form) {
        book.find(id);
        return form.keep(
                what -> {
                    form.say(
                            "agreement.renamed",
                            book.rename(id, form.version(), what.name()).name());
                    return Answer.seeOther(AgreementPage.path(id));
                },
                typed -> page(id, typed));
    }

    private AgreementPage page(UUID id, Typed typed) {
        return new AgreementPage(book.find(id), book.versions(id), unsigned.count(id), typed);
    }
}
