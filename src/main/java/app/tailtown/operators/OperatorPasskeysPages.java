package app.tailtown.operators;

import app.tailtown.events.Kind;
import app.tailtown.events.SecurityEvents;
import app.tailtown.identity.ForOperators;
import app.tailtown.identity.Passkeys;
import app.tailtown.identity.PasswordDesk;
import app.tailtown.identity.Proof;
import app.tailtown.identity.SecondFactors;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.web.Form;
import app.tailtown.web.Reply;
import app.tailtown.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** An operator adds a passkey to what lets them into the console. The console knows no proof that was lately: password and code are asked for with it. */
@Controller
@ForOperators
@RequestMapping(OperatorPasskeysPage.PATH)
class OperatorPasskeysPages {

    private final ConsoleSessions sessions;
    private final Passkeys passkeys;
    private final PasswordDesk passwords;
    private final SecondFactors factors;
    private final SecurityEvents events;

    OperatorPasskeysPages(
            ConsoleSessions sessions,
            Passkeys passkeys,
            PasswordDesk passwords,
            SecondFactors factors,
            SecurityEvents events) {
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.passwords = passwords;
        this.factors = factors;
        this.events = events;
    }

    /** @param credential what the browser made, as JSON */
    record AddPasskey(
            @NotBlank @Size(max = 60) String name,
            @NotBlank @Size(max = 512) String password,
            @Size(max = 40) String code,
            @NotBlank @Size(max = 20_000) String credential) {

        AddPasskey {
            code = code == null ? "" : code;
        }

        @Override
        public String toString() {
            return "AddPasskey[…]";
        }
    }

    @GetMapping
    OperatorPasskeysPage show(HttpServletRequest request) {
        return page(sessions.of(request), Typed.NOTHING);
    }

    @PostMapping
    Reply add(Form<AddPasskey> form, HttpServletRequest request) {
        var who = sessions.of(request);
        return form.take(
                what -> {
                    refuseOthers(who.account(), what);
                    if (!passkeys.keep(who.account(), what.name(), what.credential()))
                        throw FieldsRefused.field("name", "passkey-not-kept");
                    events.happenedAtTheHouse(
                            who.actor(), Kind.FACTOR_ADDED, "", Map.of("which", Proof.PASSKEY.code()));
                    form.say("account.passkey.added", what.name());
                    return OperatorPasskeysPage.PATH;
                },
                typed -> page(who, typed.forgetting("password", "code", "credential")));
    }

    private void refuseOthers(UUID account, AddPasskey what) {
        if (!passwords.matches(account, what.password())) throw FieldsRefused.field("password", "password-is-another");
        if (factors.of(account).totp() && !passwords.matchesCode(account, what.code()))
            throw FieldsRefused.field("code", "code-is-wrong");
    }

    private OperatorPasskeysPage page(Operator who, Typed typed) {
        return new OperatorPasskeysPage(
                passkeys.of(who.account()),
                factors.of(who.account()).totp(),
                passkeys.toMake(who.account(), who.name(), who.name()),
                typed);
    }
}
