package app.tailtown.staff;

import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.EvenWithoutSecondFactor;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.identity.SessionBook;
import app.tailtown.platform.NotFound;
import app.tailtown.web.Answer;
import app.tailtown.web.Form;
import app.tailtown.web.Nothing;
import app.tailtown.web.Reply;
import app.tailtown.web.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One's own account: the password, what is proved beside it, and where one is signed in. */
@Controller
@RequestMapping(AccountPage.PATH)
@Requires(Permission.SIGNED_IN)
class AccountPages {

    private final AccountDesk desk;
    private final SessionBook sessions;
    private final Clock clock;

    AccountPages(AccountDesk desk, SessionBook sessions, Clock clock) {
        this.desk = desk;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** The one that holds now, and the one that shall. */
    record NewPassword(
            @NotBlank @Size(max = 512) String current,
            @NotBlank @Size(max = 512) String wanted) {
        @Override
        public String toString() {
            return "NewPassword[…]";
        }
    }

    @GetMapping
    @EvenWithoutSecondFactor
    AccountPage show() {
        return page(Typed.NOTHING);
    }

    /** Not kept with a key as other forms are: of a password nothing is left lying, not even a hash of the form. */
    @PostMapping("/password")
    @EvenWithoutSecondFactor
    Reply changePassword(Form<NewPassword> form) {
        return form.take(
                what -> {
                    desk.changePassword(what.current(), what.wanted());
                    form.say("account.password.changed");
                    return AccountPage.PATH;
                },
                typed -> page(typed.forgetting("current", "wanted")));
    }

    @DeleteMapping("/sign-ins/{id}")
    Reply end(@PathVariable UUID id, Form<Nothing> form) {
        return form.keep(
                _ -> {
                    var account = desk.account();
                    if (sessions.of(account).stream().noneMatch(s -> s.id().equals(id))) throw new NotFound();
                    form.say(sessions.end(id, account, "by-themselves") ? "sessions.ended" : "sessions.was-ended");
                    return Answer.seeOther(AccountPage.PATH);
                },
                this::page);
    }

    /** Everywhere but here. */
    @DeleteMapping("/sign-ins")
    Reply endOthers(Form<Nothing> form) {
        return form.keep(
                _ -> {
                    var own = Objects.requireNonNull(CurrentVisit.person().session())
                            .id();
                    form.say("sessions.others-ended", sessions.endOthers(desk.account(), own, "by-themselves"));
                    return Answer.seeOther(AccountPage.PATH);
                },
                this::page);
    }

    private AccountPage page(Typed typed) {
        return new AccountPage(
                CurrentVisit.person(),
                desk.has(),
                desk.passkeys(),
                sessions.of(desk.account()),
                clock.instant(),
                typed);
    }
}
