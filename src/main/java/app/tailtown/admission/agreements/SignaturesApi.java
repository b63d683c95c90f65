package app.tailtown.admission.agreements;

import app.tailtown.customers.CustomerId;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.platform.Ids;
import app.tailtown.web.Answer;
import app.tailtown.web.Answered;
import app.tailtown.web.Idempotent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What households signed, for programs. */
@RestController
@RequestMapping("/api/v1")
class SignaturesApi {

    private final SignatureBook book;
    private final Idempotent idempotent;

    SignaturesApi(SignatureBook book, Idempotent idempotent) {
        this.book = book;
        this.idempotent = idempotent;
    }

    /** How a household stands to every agreement that has a version in force. */
    @GetMapping("/customers/{customer}/agreements")
    @Requires(Permission.CUSTOMERS_VIEW)
    List<AgreementStanding> standing(@PathVariable UUID customer) {
        return book.standing(new CustomerId(customer));
    }

    /** The latest first, also those that were taken back. */
    @GetMapping("/customers/{customer}/signatures")
    @Requires(Permission.CUSTOMERS_VIEW)
    List<Signature> of(@PathVariable UUID customer) {
        return book.of(new CustomerId(customer));
    }

    @GetMapping("/signatures/{id}")
    @Requires(Permission.CUSTOMERS_VIEW)
    Signature show(@PathVariable UUID id) {
        return book.find(id);
    }

    @PostMapping("/customers/{customer}/signatures")
    @Requires(Permission.CUSTOMERS_EDIT)
    Answered<Signature> record(
            @PathVariable UUID customer, @Valid @RequestBody KeepSignature what, HttpServletRequest request) {
        return idempotent.run(request, what, () -> {
            var signature = book.record(Ids.next(), new CustomerId(customer), what);
            return Answer.created("/api/v1/signatures/" + signature.id(), signature, 0);
        });
    }

    @PostMapping("/signatures/{id}/withdrawal")
    @Requires(Permission.CUSTOMERS_EDIT)
    Answered<Signature> takeBack(
            @PathVariable UUID id, @Valid @RequestBody TakeBackSignature what, HttpServletRequest request) {
        return idempotent.run(request, what, () -> Answer.ok(book.takeBack(id, what.why()), 0));
    }

    @DeleteMapping("/signatures/{id}/withdrawal")
    @Requires(Permission.CUSTOMERS_EDIT)
    Answered<Signature> restore(@PathVariable UUID id, HttpServletRequest request) {
        return idempotent.run(request, id, () -> Answer.ok(book.restore(id), 0));
    }
}
