package app.tailtown.customers.mail;

import app.tailtown.customers.CustomerId;
import app.tailtown.customers.MailWishes;
import app.tailtown.customers.MailWishes.Unwanted;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.outbox.Sort;
import app.tailtown.web.Answer;
import app.tailtown.web.Answered;
import app.tailtown.web.Idempotent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a household wants no mail of, for programs. */
@RestController
@RequestMapping("/api/v1/customers/{id}/unwanted-mail")
class MailWishesApi {

    private final MailWishes wishes;
    private final Idempotent idempotent;

    MailWishesApi(MailWishes wishes, Idempotent idempotent) {
        this.wishes = wishes;
        this.idempotent = idempotent;
    }

    @GetMapping
    @Requires(Permission.CUSTOMERS_VIEW)
    List<Unwanted> list(@PathVariable UUID id) {
        return wishes.of(new CustomerId(id)).unwanted();
    }

    /** They want no mail of this sort. */
    @PostMapping
    @Requires(Permission.CUSTOMERS_EDIT)
    Answered<List<Unwanted>> stop(
            @PathVariable UUID id, @Valid @RequestBody StopMail what, HttpServletRequest request) {
        return idempotent.run(request, what, () -> Answer.ok(wishes.stop(new CustomerId(id), Sort.of(what.sort())), 0));
    }

    /** They do want it again. */
    @DeleteMapping
    @Requires(Permission.CUSTOMERS_EDIT)
    Answered<List<Unwanted>> allow(
            @PathVariable UUID id,
            @RequestParam @Pattern(regexp = Sort.CODES) String sort,
            HttpServletRequest request) {
        return idempotent.run(request, sort, () -> Answer.ok(wishes.allow(new CustomerId(id), Sort.of(sort)), 0));
    }
}
