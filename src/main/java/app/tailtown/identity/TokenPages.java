package app.tailtown.identity;

import app.tailtown.design.NavItem;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.NotFound;
import app.tailtown.web.Answer;
import app.tailtown.web.Form;
import app.tailtown.web.Nothing;
import app.tailtown.web.Reply;
import app.tailtown.web.Typed;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The keys of programs: made, seen once, taken away. */
@Controller
@RequestMapping("/settings/tokens")
@Requires(Permission.TOKENS_EDIT)
class TokenPages {

    private final Tokens tokens;
    private final Roles roles;
    private final Clock clock;

    TokenPages(Tokens tokens, Roles roles, Clock clock) {
        this.tokens = tokens;
        this.roles = roles;
        this.clock = clock;
    }

    @GetMapping
    TokensPage list() {
        return page("", Typed.NOTHING);
    }

    /** Draws the secret instead of going on: it is kept nowhere, so a redirect could not show it. */
    @PostMapping
    Reply issue(Form<IssueToken> form) {
        return form.show(
                what -> {
                    refuseBeyondOwnReach(what.resort());
                    refuseBeyondOwnRights(what);
                    var secret = tokens.issue(what.name(), what.role(), what.resort(), Duration.ofDays(what.days()));
                    return new Reply.Again(201, page(secret, Typed.NOTHING));
                },
                typed -> page("", typed));
    }

    @DeleteMapping("/{id}")
    Reply revoke(@PathVariable UUID id, Form<Nothing> form) {
        return form.keep(
                _ -> {
                    if (visible().stream().noneMatch(t -> t.id().equals(id))) throw new NotFound();
                    tokens.revoke(id);
                    form.say("tokens.revoked");
                    return Answer.seeOther("/settings/tokens");
                },
                typed -> page("", typed));
    }

    /** Nobody gives a program more than they have: whoever owns one resort makes keys for that one. */
    private static void refuseBeyondOwnReach(@Nullable UUID resort) {
        var visit = CurrentVisit.get();
        if (visit.mayEverywhere(Permission.TOKENS_EDIT)) {
            if (resort != null && visit.place(resort).isEmpty()) throw FieldsRefused.field("resort", "unknown-id");
        } else if (resort == null) {
            throw FieldsRefused.field("resort", "own-resort");
        } else if (!visit.may(Permission.TOKENS_EDIT, resort)) {
            throw FieldsRefused.field("resort", "unknown-id");
        }
    }

    private void refuseBeyondOwnRights(IssueToken what) {
        var role = roles.find(what.role()).orElseThrow(() -> FieldsRefused.field("role", "unknown-id"));
        if (!CurrentVisit.get().mayGive(role.terms(), what.resort()))
            throw FieldsRefused.field("role", "more-than-own");
    }

    private List<ApiToken> visible() {
        var visit = CurrentVisit.get();
        return tokens.list().stream()
                .filter(t -> visit.mayEverywhere(Permission.TOKENS_EDIT)
                        || t.resort() != null && visit.may(Permission.TOKENS_EDIT, t.resort()))
                .toList();
    }

    private TokensPage page(String secret, Typed typed) {
        return new TokensPage(visible(), roles.list(), CurrentVisit.get().places(), clock.instant(), secret, typed);
    }

    @Bean
    static NavItem tokensEntry() {
        return new NavItem(90, "nav.tokens", "/settings/tokens", "key", "tokens-edit", true);
    }
}
