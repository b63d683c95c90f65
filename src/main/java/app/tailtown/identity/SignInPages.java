package app.tailtown.identity;

import app.tailtown.design.Page;
import app.tailtown.web.OwnPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sign-in with a passkey or with e-mail, password and what else is asked, the chooser for those with several companies, and the way out. */
@Controller
@OpenToAll("nobody can be signed in before signing in")
class SignInPages {

    private static final int MOST_OF_A_KEY = 20_000;

    private final SignIn signIn;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final Entrance entrance;
    private final Cookies cookies;
    private final Tickets tickets;
    private final List<SignInShortcuts.Shortcut> shortcuts;

    SignInPages(
            SignIn signIn,
            SecondFactors factors,
            Passkeys passkeys,
            Entrance entrance,
            Cookies cookies,
            Tickets tickets,
            ObjectProvider<SignInShortcuts> shortcuts) {
        this.signIn = signIn;
        this.factors = factors;
        this.passkeys = passkeys;
        this.entrance = entrance;
        this.cookies = cookies;
        this.tickets = tickets;
        this.shortcuts = shortcuts.stream().flatMap(s -> s.list().stream()).toList();
    }

    @GetMapping("/sign-in")
    SignInPage show(
            @RequestParam(defaultValue = "/") String to, HttpServletRequest request, HttpServletResponse response) {
        var email = cookies.takeAddress(request, response);
        return page(to, email, new SignInPage.Trouble("", 0, entrance.whyOut(request)), Optional.empty());
    }

    @PostMapping("/sign-in")
    @Nullable
    Page signIn(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (email.length() > 254 || password.length() > Passwords.LONGEST * 4) {
            return again(to, "", "wrong", Duration.ZERO, 422, response);
        }
        var device = cookies.device(request).orElseGet(Secrets::next);
        return switch (signIn.attempt(email, password, request.getRemoteAddr(), device)) {
            case SignIn.Outcome.Wait(var time) -> {
                response.setHeader("Retry-After", String.valueOf(time.toSeconds()));
                yield again(to, email, "wait", time, 429, response);
            }
            case SignIn.Outcome.Wrong() -> again(to, email, "wrong", Duration.ZERO, 422, response);
            case SignIn.Outcome.Right(var account) -> {
                cookies.keepDevice(response, device);
                var known = new Tickets.Known(account, Proof.PASSWORD);
                var has = factors.of(account);
                if (!has.any()) yield enter(known, OwnPath.of(to, "/"), request, response);
                yield second(tickets.issue(Tickets.Purpose.SECOND_FACTOR, known), has, to, "", Duration.ZERO);
            }
        };
    }

    /** A passkey alone is two factors: the thing one has, and what opens it. */
    @PostMapping("/sign-in/passkey")
    @Nullable
    Page signInWithPasskey(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var account = credential.length() > MOST_OF_A_KEY ? Optional.<UUID>empty() : passkeys.answered(credential);
        if (account.isEmpty()) {
            signIn.failPasskey();
            return again(to, "", "passkey", Duration.ZERO, 422, response);
        }
        return enter(new Tickets.Known(account.get(), Proof.PASSKEY), OwnPath.of(to, "/"), request, response);
    }

    @PostMapping("/sign-in/second")
    @Nullable
    Page secondStep(
            @RequestParam(defaultValue = "") String ticket,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var known = tickets.read(Tickets.Purpose.SECOND_FACTOR, ticket);
        if (known.isEmpty()) return again(to, "", "late", Duration.ZERO, 422, response);
        var account = known.get().account();
        var gate = signIn.tryCode(
                account, request.getRemoteAddr(), cookies.device(request).orElseGet(Secrets::next));
        if (gate.id() == null) {
            response.setStatus(429);
            response.setHeader("Retry-After", String.valueOf(gate.pause().toSeconds()));
            return second(ticket, factors.of(account), to, "wait", gate.pause());
        }
        var proof = factors.proves(account, code);
        if (proof.isEmpty()) {
            signIn.failCode(account);
            response.setStatus(422);
            return second(ticket, factors.of(account), to, "code", Duration.ZERO);
        }
        signIn.passCode(gate);
        return enter(new Tickets.Known(account, proof.get()), OwnPath.of(to, "/"), request, response);
    }

    private SecondStepPage second(String ticket, SecondFactors.Has has, String to, String error, Duration wait) {
        return new SecondStepPage(
                OwnPath.of(to, "/"),
                ticket,
                has.totp(),
                has.recoveryCodes() > 0,
                error,
                wait.toSeconds(),
                has.passkeys() > 0 ? passkeys.toSignIn() : "");
    }

    private @Nullable Page enter(
            Tickets.Known known, String to, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var companies = signIn.companies(known.account());
        if (companies.isEmpty()) return nowhere(known.account(), to, response);
        if (companies.size() > 1) return new CompanyPage(to, tickets.issue(Tickets.Purpose.COMPANY, known), companies);
        entrance.open(known.account(), companies.getFirst().id(), known.proof(), request, response);
        response.sendRedirect(to);
        return null;
    }

    @PostMapping("/sign-in/company")
    @Nullable
    Page choose(
            @RequestParam String ticket,
            @RequestParam UUID company,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var chosen = tickets.read(Tickets.Purpose.COMPANY, ticket)
                .filter(known -> signIn.companies(known.account()).stream().anyMatch(c -> c.id().equals(company)))
                .flatMap(_ -> tickets.take(Tickets.Purpose.COMPANY, ticket));
        if (chosen.isEmpty()) return again(to, "", "late", Duration.ZERO, 422, response);
        entrance.open(chosen.get().account(), company, chosen.get().proof(), request, response);
        response.sendRedirect(OwnPath.of(to, "/"));
        return null;
    }

    @PostMapping("/sign-out")
    void signOut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        entrance.close(request, response);
        response.sendRedirect("/sign-in");
    }

    private SignInPage nowhere(UUID account, String to, HttpServletResponse response) {
        response.setStatus(422);
        var suspended = signIn.suspended(account).stream().findFirst();
        var error = suspended.isPresent() ? "suspended" : "nowhere";
        return page(to, "", new SignInPage.Trouble(error, 0, ""), suspended);
    }

    private SignInPage again(
            String to, String email, String error, Duration wait, int status, HttpServletResponse response) {
        response.setStatus(status);
        return page(to, email, new SignInPage.Trouble(error, wait.toSeconds(), ""), Optional.empty());
    }

    private SignInPage page(String to, String email, SignInPage.Trouble trouble, Optional<SignIn.Suspended> suspended) {
        return new SignInPage(OwnPath.of(to, "/"), email, trouble, passkeys.toSignIn(), shortcuts, suspended);
    }
}
