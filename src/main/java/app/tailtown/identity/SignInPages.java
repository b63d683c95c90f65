package app.tailtown.identity;

import app.tailtown.design.Page;
import app.tailtown.web.OwnPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sign-in with e-mail and password, the chooser for those with several companies, and the way out. */
@Controller
@OpenToAll("nobody can be signed in before signing in")
class SignInPages {

    private final SignIn signIn;
    private final Entrance entrance;
    private final Cookies cookies;
    private final Tickets tickets;
    private final List<SignInShortcuts.Shortcut> shortcuts;

    SignInPages(
            SignIn signIn,
            Entrance entrance,
            Cookies cookies,
            Tickets tickets,
            ObjectProvider<SignInShortcuts> shortcuts) {
        this.signIn = signIn;
        this.entrance = entrance;
        this.cookies = cookies;
        this.tickets = tickets;
        this.shortcuts = shortcuts.stream().flatMap(s -> s.list().stream()).toList();
    }

    @GetMapping("/sign-in")
    SignInPage show(@RequestParam(defaultValue = "/") String to) {
        return new SignInPage(OwnPath.of(to, "/"), "", "", 0, shortcuts);
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
            case SignIn.Outcome.Right(var account, var companies) -> {
                cookies.keepDevice(response, device);
                yield enter(account, companies, OwnPath.of(to, "/"), request, response);
            }
        };
    }

    private @Nullable Page enter(
            UUID account,
            List<SignIn.Company> companies,
            String to,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (companies.isEmpty()) return again(to, "", "nowhere", Duration.ZERO, 422, response);
        if (companies.size() > 1) return new CompanyPage(to, tickets.issue(account), companies);
        entrance.open(account, companies.getFirst().id(), Proof.PASSWORD, request, response);
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
        var chosen = tickets.account(ticket)
                .flatMap(account -> signIn.companies(account).stream()
                        .filter(c -> c.id().equals(company))
                        .map(_ -> account)
                        .findFirst());
        if (chosen.isEmpty()) return again(to, "", "late", Duration.ZERO, 422, response);
        entrance.open(chosen.get(), company, Proof.PASSWORD, request, response);
        response.sendRedirect(OwnPath.of(to, "/"));
        return null;
    }

    @PostMapping("/sign-out")
    void signOut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        entrance.close(request, response);
        response.sendRedirect("/sign-in");
    }

    private SignInPage again(
            String to, String email, String error, Duration wait, int status, HttpServletResponse response) {
        response.setStatus(status);
        return new SignInPage(OwnPath.of(to, "/"), email, error, wait.toSeconds(), shortcuts);
    }
}
