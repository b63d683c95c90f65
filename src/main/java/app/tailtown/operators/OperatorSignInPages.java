package app.tailtown.operators;

import app.tailtown.design.Page;
import app.tailtown.identity.ConsoleDoor;
import app.tailtown.identity.Cookies;
import app.tailtown.identity.OpenToAll;
import app.tailtown.identity.Passkeys;
import app.tailtown.identity.Proof;
import app.tailtown.identity.SecondFactors;
import app.tailtown.identity.Secrets;
import app.tailtown.identity.SignIn;
import app.tailtown.identity.Tickets;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The door of the console: a passkey, or password and code. Whoever has only a password adds an app with codes and does nothing else before. Whether somebody
 * is an operator is said to nobody who is none.
 */
@Controller
@OpenToAll("nobody can be signed in before signing in")
@RequestMapping(ConsoleDoor.SIGN_IN)
class OperatorSignInPages {

    private static final int MOST_OF_A_FIELD = 600;
    private static final int MOST_OF_A_KEY = 20_000;

    private final SignIn signIn;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final ConsoleSessions sessions;
    private final Cookies cookies;
    private final Tickets tickets;

    OperatorSignInPages(
            SignIn signIn,
            SecondFactors factors,
            Passkeys passkeys,
            ConsoleSessions sessions,
            Cookies cookies,
            Tickets tickets) {
        this.signIn = signIn;
        this.factors = factors;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.cookies = cookies;
        this.tickets = tickets;
    }

    @GetMapping
    OperatorSignInPage show(HttpServletRequest request, HttpServletResponse response) {
        return new OperatorSignInPage(cookies.takeAddress(request, response), "", 0, passkeys.toSignIn());
    }

    @PostMapping
    Page signIn(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (email.length() > MOST_OF_A_FIELD || password.length() > MOST_OF_A_FIELD)
            return again("", "wrong", Duration.ZERO, response);
        var device = cookies.device(request).orElseGet(Secrets::next);
        return switch (signIn.attempt(email, password, request.getRemoteAddr(), device)) {
            case SignIn.Outcome.Wait(var time) -> again(email, "wait", time, response);
            case SignIn.Outcome.Wrong() -> again(email, "wrong", Duration.ZERO, response);
            case SignIn.Outcome.Right(var account) -> {
                if (!sessions.isOperator(account)) {
                    sessions.failed(account);
                    yield again(email, "wrong", Duration.ZERO, response);
                }
                cookies.keepDevice(response, device);
                yield factors.of(account).any()
                        ? second(ticket(Tickets.Purpose.OPERATOR_SECOND, account), account, "", Duration.ZERO)
                        : first(account, factors.beginTotp(account), "", Duration.ZERO);
            }
        };
    }

    @PostMapping("/passkey")
    @Nullable
    Page signInWithPasskey(
            @RequestParam(defaultValue = "") String credential,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var account = credential.length() > MOST_OF_A_KEY ? Optional.<UUID>empty() : passkeys.answered(credential);
        if (account.isEmpty()) signIn.failPasskey();
        return account.isPresent() && sessions.open(account.get(), Proof.PASSKEY, request, response)
                ? goOn(response)
                : again("", "passkey", Duration.ZERO, response);
    }

    @PostMapping("/second")
    @Nullable
    Page secondStep(
            @RequestParam(defaultValue = "") String ticket,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var known = tickets.read(Tickets.Purpose.OPERATOR_SECOND, ticket);
        if (known.isEmpty()) return again("", "late", Duration.ZERO, response);
        var account = known.get().account();
        var gate = signIn.tryCode(
                account, request.getRemoteAddr(), cookies.device(request).orElseGet(Secrets::next));
        if (gate.id() == null) return slowed(second(ticket, account, "wait", gate.pause()), gate.pause(), response);
        var proof = factors.proves(account, code);
        if (proof.isEmpty()) {
            signIn.failCode(account);
            return refused(second(ticket, account, "code", Duration.ZERO), response);
        }
        signIn.passCode(gate);
        return sessions.open(account, proof.get(), request, response)
                ? goOn(response)
                : again("", "wrong", Duration.ZERO, response);
    }

    /** An app is added by the first code of it that is right; so long nobody is in. */
    @PostMapping("/first")
    Page firstFactor(
            @RequestParam(defaultValue = "") String ticket,
            @RequestParam(defaultValue = "") String seed,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        var known = tickets.read(Tickets.Purpose.OPERATOR_FIRST, ticket);
        if (known.isEmpty() || factors.of(known.get().account()).any())
            return again("", "late", Duration.ZERO, response);
        var account = known.get().account();
        var shown = seed.matches("[A-Z2-7]{32}") ? seed : "";
        var gate = signIn.tryCode(
                account, request.getRemoteAddr(), cookies.device(request).orElseGet(Secrets::next));
        if (gate.id() == null) return slowed(first(account, shown, "wait", gate.pause()), gate.pause(), response);
        if (!factors.takesTotp(account, code, true)) {
            signIn.failCode(account);
            return refused(first(account, shown, "code", Duration.ZERO), response);
        }
        signIn.passCode(gate);
        return sessions.open(account, Proof.TOTP, request, response)
                ? new OperatorCodesPage(factors.newRecoveryCodes(account))
                : again("", "wrong", Duration.ZERO, response);
    }

    private static @Nullable Page goOn(HttpServletResponse response) throws IOException {
        response.sendRedirect(CompaniesPage.PATH);
        return null;
    }

    private OperatorSecondPage second(String ticket, UUID account, String error, Duration wait) {
        var has = factors.of(account);
        return new OperatorSecondPage(
                ticket, has.totp(), error, wait.toSeconds(), has.passkeys() > 0 ? passkeys.toSignIn() : "");
    }

    private FirstFactorPage first(UUID account, String seed, String error, Duration wait) {
        return new FirstFactorPage(ticket(Tickets.Purpose.OPERATOR_FIRST, account), seed, error, wait.toSeconds());
    }

    private String ticket(Tickets.Purpose purpose, UUID account) {
        return tickets.issue(purpose, new Tickets.Known(account, Proof.PASSWORD));
    }

    private Page again(String email, String error, Duration wait, HttpServletResponse response) {
        var page = new OperatorSignInPage(email, error, wait.toSeconds(), passkeys.toSignIn());
        return wait.isZero() ? refused(page, response) : slowed(page, wait, response);
    }

    private static Page refused(Page page, HttpServletResponse response) {
        response.setStatus(422);
        return page;
    }

    private static Page slowed(Page page, Duration wait, HttpServletResponse response) {
        response.setStatus(429);
        response.setHeader("Retry-After", String.valueOf(wait.toSeconds()));
        return page;
    }
}
