package app.tailtown.customers.mail;

import app.tailtown.customers.CustomerId;
import app.tailtown.customers.MailWishes;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.outbox.Outbox;
import app.tailtown.outbox.Sort;
import app.tailtown.web.Answer;
import app.tailtown.web.Form;
import app.tailtown.web.Nothing;
import app.tailtown.web.Reply;
import app.tailtown.web.Typed;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a household wants no mail of. */
@Controller
@RequestMapping("/customers/{id}/mail")
class MailWishPages {

    private final MailWishes wishes;
    private final Outbox outbox;

    MailWishPages(MailWishes wishes, Outbox outbox) {
        this.wishes = wishes;
        this.outbox = outbox;
    }

    @GetMapping
    @Requires(Permission.CUSTOMERS_VIEW)
    MailWishPage show(@PathVariable UUID id) {
        return page(id, Typed.NOTHING);
    }

    @PostMapping
    @Requires(Permission.CUSTOMERS_EDIT)
    Reply stop(@PathVariable UUID id, Form<StopMail> form) {
        var name = wishes.of(new CustomerId(id)).customer().name();
        return form.keep(
                what -> {
                    wishes.stop(new CustomerId(id), Sort.of(what.sort()));
                    form.sayUndoable(
                            MailWishPage.path(id) + "?sort=" + what.sort(), "mail-wish.stopped." + what.sort(), name);
                    return Answer.seeOther(MailWishPage.path(id));
                },
                typed -> page(id, typed));
    }

    @DeleteMapping
    @Requires(Permission.CUSTOMERS_EDIT)
    Reply allow(@PathVariable UUID id, @RequestParam @Pattern(regexp = Sort.CODES) String sort, Form<Nothing> form) {
        var name = wishes.of(new CustomerId(id)).customer().name();
        return form.keep(
                _ -> {
                    wishes.allow(new CustomerId(id), Sort.of(sort));
                    form.say("mail-wish.allowed." + sort, name);
                    return Answer.seeOther(MailWishPage.path(id));
                },
                typed -> page(id, typed));
    }

    private MailWishPage page(UUID id, Typed typed) {
        var of = wishes.of(new CustomerId(id));
        return new MailWishPage(of, outbox.about(of.customer().id().value()), typed);
    }
}
