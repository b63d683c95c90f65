package app.tailtown.programs;

import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
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
import org.springframework.web.bind.annotation.RequestMapping;

/** What somebody allowed programs, on their own account: everybody sees it and takes it back. */
@Controller
@RequestMapping(AllowedPage.PATH)
@Requires(Permission.SIGNED_IN)
class AllowedPages {

    private final OwnGrants grants;

    AllowedPages(OwnGrants grants) {
        this.grants = grants;
    }

    @GetMapping
    AllowedPage list() {
        return page(Typed.NOTHING);
    }

    @DeleteMapping("/{program}")
    Reply takeBack(@PathVariable UUID program, Form<Nothing> form) {
        return form.keep(
                _ -> {
                    form.say(grants.takeBack(program) ? "allowed.taken-back" : "allowed.was-taken-back");
                    return Answer.seeOther(AllowedPage.PATH);
                },
                this::page);
    }

    private AllowedPage page(Typed typed) {
        return new AllowedPage(grants.list(), CurrentVisit.person(), typed);
    }
}
