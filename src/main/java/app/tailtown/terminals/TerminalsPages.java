package app.tailtown.terminals;

import app.tailtown.design.NavItem;
import app.tailtown.identity.Cookies;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.organizations.ResortId;
import app.tailtown.web.Answer;
import app.tailtown.web.Form;
import app.tailtown.web.Nothing;
import app.tailtown.web.Reply;
import app.tailtown.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Which browsers a resort trusts, and when they are locked. For people only: a program shares no browser. */
@Controller
@RequestMapping("/resorts/{resort}/terminals")
@Requires(Permission.STAFF_EDIT)
class TerminalsPages {

    private final TerminalBook book;
    private final TerminalRules rules;
    private final Spots spots;
    private final Cookies cookies;

    TerminalsPages(TerminalBook book, TerminalRules rules, Spots spots, Cookies cookies) {
        this.book = book;
        this.rules = rules;
        this.spots = spots;
        this.cookies = cookies;
    }

    record TrustBrowser(@NotBlank @Size(max = 60) String name) {}

    @GetMapping
    TerminalsPage show(@PathVariable UUID resort, HttpServletRequest request) {
        return page(resort, request, Typed.NOTHING);
    }

    @PostMapping
    Reply trust(
            @PathVariable UUID resort,
            Form<TrustBrowser> form,
            HttpServletRequest request,
            HttpServletResponse response) {
        return form.keep(
                what -> {
                    var id = new ResortId(resort);
                    cookies.keepTerminal(response, book.trust(id, what.name(), spots.of(request)));
                    form.say("terminals.trusted", what.name());
                    return Answer.seeOther(TerminalsPage.path(id));
                },
                typed -> page(resort, request, typed));
    }

    @PutMapping("/rule")
    Reply set(@PathVariable UUID resort, Form<TerminalRule> form, HttpServletRequest request) {
        return form.keep(
                rule -> {
                    var kept = rules.set(new ResortId(resort), form.version(), rule);
                    form.say("terminals.rule.kept", kept.rule().idleMinutes());
                    return Answer.seeOther(TerminalsPage.path(kept.resort().id()));
                },
                typed -> page(resort, request, typed));
    }

    @DeleteMapping("/{id}")
    Reply end(@PathVariable UUID resort, @PathVariable UUID id, Form<Nothing> form, HttpServletRequest request) {
        return form.keep(
                _ -> {
                    form.say("terminals.ended", book.end(new ResortId(resort), id));
                    return Answer.seeOther(TerminalsPage.path(new ResortId(resort)));
                },
                typed -> page(resort, request, typed));
    }

    private TerminalsPage page(UUID resort, HttpServletRequest request, Typed typed) {
        var kept = rules.of(new ResortId(resort));
        var terminals = book.list(kept.resort().id());
        return new TerminalsPage(kept, terminals, spots.of(request), book.names(terminals), book.isFresh(), typed);
    }

    @Bean
    static NavItem terminalsEntry() {
        return new NavItem(
                87, "nav.terminals", "/resorts/{place}/terminals", "lock", Permission.STAFF_EDIT.code(), true);
    }
}
