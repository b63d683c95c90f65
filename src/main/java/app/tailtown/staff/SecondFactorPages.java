package app.tailtown.staff;

import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.EvenWithoutSecondFactor;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.identity.SecondFactors;
import app.tailtown.web.Answer;
import app.tailtown.web.Form;
import app.tailtown.web.Nothing;
import app.tailtown.web.OwnPath;
import app.tailtown.web.Reply;
import app.tailtown.web.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What one proves beside the password: passkeys first, an app that shows codes, and codes on paper. */
@Controller
@RequestMapping(AccountPage.PATH)
@Requires(Permission.SIGNED_IN)
@EvenWithoutSecondFactor
class SecondFactorPages {

    private final AccountDesk desk;

    SecondFactorPages(AccountDesk desk) {
        this.desk = desk;
    }

    /** @param credential what the browser made, as JSON */
    record NewPasskey(
            @NotBlank @Size(max = 60) String name,
            @NotBlank @Size(max = 20_000) String credential) {}

    record WhichPasskey(@NotNull UUID id) {}

    record Code(@NotBlank @Size(max = 40) String code) {
        @Override
        public String toString() {
            return "Code[…]";
        }
    }

    /** @param code of the app, where there is one */
    record Again(
            @Size(max = 512) String password,
            @Size(max = 40) String code,
            @Size(max = 20_000) String credential) {

        Again {
            password = password == null ? "" : password;
            code = code == null ? "" : code;
            credential = credential == null ? "" : credential;
        }

        @Override
        public String toString() {
            return "Again[…]";
        }
    }

    @GetMapping("/second-factor")
    SecondFactorPage show() {
        return page(Typed.NOTHING);
    }

    @PostMapping("/passkeys")
    Reply addPasskey(Form<NewPasskey> form) {
        return form.take(
                what -> {
                    desk.addPasskey(what.name(), what.credential());
                    form.say("account.passkey.added", what.name());
                    return AccountPage.PATH;
                },
                this::page);
    }

    @DeleteMapping("/passkeys")
    Reply dropPasskey(Form<WhichPasskey> form) {
        return form.keep(
                what -> {
                    desk.dropPasskey(what.id());
                    form.say("account.passkey.dropped");
                    return Answer.seeOther(AccountPage.PATH);
                },
                this::page);
    }

    /** Draws the seed instead of going on: it is shown this once. */
    @PostMapping("/app")
    Reply beginApp(Form<Nothing> form) {
        return form.show(_ -> new Reply.Again(200, app(desk.beginApp(), Typed.NOTHING)), this::page);
    }

    @PostMapping("/app/confirmation")
    Reply confirmApp(Form<Code> form) {
        return form.show(
                what -> new Reply.Again(200, new RecoveryCodesPage(desk.confirmApp(what.code()))),
                typed -> app(form.of("seed"), typed));
    }

    @DeleteMapping("/app")
    Reply dropApp(Form<Nothing> form) {
        return form.keep(
                _ -> {
                    desk.dropApp();
                    form.say("account.app.dropped");
                    return Answer.seeOther(AccountPage.PATH);
                },
                this::page);
    }

    @PostMapping("/recovery-codes")
    Reply newCodes(Form<Nothing> form) {
        return form.show(_ -> new Reply.Again(200, new RecoveryCodesPage(desk.newRecoveryCodes())), this::page);
    }

    @GetMapping("/proof")
    ProofPage ask(@RequestParam(defaultValue = "") String to) {
        return proof(Typed.of(Map.of("to", OwnPath.of(to, AccountPage.PATH))));
    }

    @PostMapping("/proof")
    Reply prove(Form<Again> form) {
        return form.take(
                what -> {
                    if (what.credential().isEmpty()) desk.prove(what.password(), what.code());
                    else if (!desk.provePasskey(what.credential())) throw new FactorRefusal.PasskeyNotKept().refused();
                    return OwnPath.of(form.of("to"), AccountPage.PATH);
                },
                typed -> proof(typed.forgetting("password", "code", "credential")));
    }

    private SecondFactorPage page(Typed typed) {
        return new SecondFactorPage(
                CurrentVisit.person(), desk.has(), desk.passkeys(), desk.isFresh(), desk.toMakePasskey(), typed);
    }

    private AppPage app(String said, Typed typed) {
        var seed = said.matches("[A-Z2-7]{32}") ? said : "";
        return new AppPage(seed, SecondFactors.address(seed, desk.email()), typed);
    }

    private ProofPage proof(Typed typed) {
        return new ProofPage(desk.has(), desk.toProve(), typed);
    }
}
