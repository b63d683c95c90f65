package app.tailtown.staff;

import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.identity.SessionBook;
import app.tailtown.identity.Visit;
import app.tailtown.platform.NotFound;
import app.tailtown.web.Answer;
import app.tailtown.web.Form;
import app.tailtown.web.Nothing;
import app.tailtown.web.Reply;
import app.tailtown.web.Typed;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** One's own account: where one is signed in. */
@Controller
@RequestMapping(AccountPage.PATH)
@Requires(Permission.SIGNED_IN)
class AccountPages {

    private final SessionBook sessions;
    private final Clock clock;

    AccountPages(SessionBook sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @GetMapping
    AccountPage show() {
        return page(Typed.NOTHING);
    }

    @DeleteMapping("/sign-ins/{id}")
    Reply end(@PathVariable UUID id, Form<Nothing> form) {
        return form.keep(
                _ -> {
                    var account = account(person());
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
                    var visit = person();
                    var own = Objects.requireNonNull(visit.session()).id();
                    form.say("sessions.others-ended", sessions.endOthers(account(visit), own, "by-themselves"));
                    return Answer.seeOther(AccountPage.PATH);
                },
                this::page);
    }

    private AccountPage page(Typed typed) {
        var visit = person();
        return new AccountPage(visit, sessions.of(account(visit)), clock.instant(), typed);
    }

    /** A program has no account to look at. */
    private static Visit person() {
        var visit = CurrentVisit.get();
        if (visit.session() == null) throw new NotFound();
        return visit;
    }

    private static UUID account(Visit visit) {
        return Objects.requireNonNull(visit.account());
    }
}
