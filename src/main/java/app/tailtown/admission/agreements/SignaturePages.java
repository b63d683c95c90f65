package app.tailtown.admission.agreements;

import app.tailtown.audit.Accessed;
import app.tailtown.customers.CustomerId;
import app.tailtown.customers.PetBook;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.paper.Press;
import app.tailtown.platform.Ids;
import app.tailtown.web.Answer;
import app.tailtown.web.Form;
import app.tailtown.web.Languages;
import app.tailtown.web.Nothing;
import app.tailtown.web.OwnPath;
import app.tailtown.web.Reply;
import app.tailtown.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What households signed, for people. */
@Controller
class SignaturePages {

    private final SignatureBook book;
    private final AgreementBook agreements;
    private final PetBook pets;
    private final Press press;
    private final Languages languages;
    private final Accessed accessed;

    SignaturePages(
            SignatureBook book,
            AgreementBook agreements,
            PetBook pets,
            Press press,
            Languages languages,
            Accessed accessed) {
        this.book = book;
        this.agreements = agreements;
        this.pets = pets;
        this.press = press;
        this.languages = languages;
        this.accessed = accessed;
    }

    @GetMapping("/customers/{customer}/agreements")
    @Requires(Permission.CUSTOMERS_VIEW)
    HouseholdAgreementsPage of(@PathVariable UUID customer) {
        return page(new CustomerId(customer), Typed.NOTHING);
    }

    /** {@code to} is where one came from and goes back to. */
    @GetMapping("/customers/{customer}/signatures/new")
    @Requires(Permission.CUSTOMERS_EDIT)
    SignatureFormPage blank(
            @PathVariable UUID customer,
            @RequestParam(required = false) @Nullable UUID agreementVersionId,
            @RequestParam(defaultValue = "") String to) {
        var version = agreementVersionId == null ? "" : agreementVersionId.toString();
        var typed = Typed.of(Map.of("agreementVersionId", version, "to", OwnPath.of(to, "")));
        return new SignatureFormPage(book.choices(new CustomerId(customer)), typed);
    }

    @PostMapping("/customers/{customer}/signatures")
    @Requires(Permission.CUSTOMERS_EDIT)
    Reply record(@PathVariable UUID customer, Form<KeepSignature> form) {
        var id = new CustomerId(customer);
        var choices = book.choices(id);
        return form.keep(
                what -> {
                    var signature = book.record(Ids.next(), id, what);
                    form.say("signature.recorded", signature.agreement(), signature.signedBy());
                    return Answer.seeOther(OwnPath.of(form.of("to"), HouseholdAgreementsPage.path(id)));
                },
                typed -> new SignatureFormPage(choices, typed));
    }

    /** What was signed, with the hand that drew. */
    @GetMapping("/signatures/{id}/pdf")
    @Requires(Permission.CUSTOMERS_VIEW)
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, HttpServletRequest request) {
        var paper = book.paper(id);
        accessed.opened("agreement_signature", id);
        return press.print(paper, languages.of(request)).shown("signature");
    }

    @PostMapping("/signatures/{id}/withdrawal")
    @Requires(Permission.CUSTOMERS_EDIT)
    Reply takeBack(@PathVariable UUID id, Form<TakeBackSignature> form) {
        var customer = book.find(id).customerId();
        return form.keep(
                what -> {
                    book.takeBack(id, what.why());
                    form.sayUndoable("/signatures/" + id + "/withdrawal", "signature.is-taken-back");
                    return Answer.seeOther(HouseholdAgreementsPage.path(customer));
                },
                typed -> page(customer, typed));
    }

    @DeleteMapping("/signatures/{id}/withdrawal")
    @Requires(Permission.CUSTOMERS_EDIT)
    Reply restore(@PathVariable UUID id, Form<Nothing> form) {
        var customer = book.find(id).customerId();
        return form.keep(
                _ -> {
                    book.restore(id);
                    form.say("signature.is-back");
                    return Answer.seeOther(HouseholdAgreementsPage.path(customer));
                },
                typed -> page(customer, typed));
    }

    /** On paper, for a household when one is named. */
    @GetMapping("/agreement-versions/{id}/sheet")
    @Requires(Permission.CUSTOMERS_VIEW)
    AgreementSheetPage sheet(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID customerId) {
        var version = agreements.version(id);
        if (customerId == null) return new AgreementSheetPage(version, null);
        var customer = book.customer(new CustomerId(customerId));
        return new AgreementSheetPage(version, new AgreementSheetPage.Household(customer, pets.of(customer.id())));
    }

    private HouseholdAgreementsPage page(CustomerId id, Typed typed) {
        return new HouseholdAgreementsPage(book.shown(id), typed);
    }
}
