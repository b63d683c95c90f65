package app.tailtown.staff;

import app.tailtown.design.Page;
import app.tailtown.identity.Cookies;
import app.tailtown.identity.OpenToAll;
import app.tailtown.identity.PasswordDesk;
import app.tailtown.platform.NotFound;
import app.tailtown.web.Form;
import app.tailtown.web.Languages;
import app.tailtown.web.Reply;
import app.tailtown.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A password is set by whoever has the mailbox. Whether anybody has an address is never said. */
@Controller
@OpenToAll("whoever forgot the password, or has none yet, cannot be signed in")
class ForgottenPages {

    private final AccountMail mail;
    private final PasswordDesk passwords;
    private final Languages languages;
    private final Cookies cookies;

    ForgottenPages(AccountMail mail, PasswordDesk passwords, Languages languages, Cookies cookies) {
        this.cookies = cookies;
        this.mail = mail;
        this.passwords = passwords;
        this.languages = languages;
    }

    record Forgotten(@NotBlank @Email @Size(max = 254) String email) {}

    record ByLink(
            @NotBlank @Size(max = 100) String token,
            @NotBlank @Size(max = 512) String wanted) {
        @Override
        public String toString() {
            return "ByLink[…]";
        }
    }

    @GetMapping("/forgotten")
    ForgottenPage ask() {
        return new ForgottenPage(mail.isSent(), false, Typed.NOTHING);
    }

    /** The same answer whoever it is. */
    @PostMapping("/forgotten")
    Reply forgotten(Form<Forgotten> form, HttpServletRequest request) {
        return form.show(
                what -> {
                    if (mail.isSent())
                        mail.leaveReset(
                                what.email(), languages.of(request).locale().getLanguage());
                    return new Reply.Again(200, new ForgottenPage(mail.isSent(), true, Typed.NOTHING));
                },
                typed -> new ForgottenPage(mail.isSent(), false, typed));
    }

    @GetMapping("/password")
    Page show(@RequestParam(defaultValue = "") String token, HttpServletResponse response) {
        return passwords
                .link(token)
                .<Page>map(link -> new PasswordPage(link, passwords.signInOf(link), Typed.of(Map.of("token", token))))
                .orElseGet(() -> {
                    response.setStatus(404);
                    return new LinkGonePage(mail.isSent());
                });
    }

    /** Nobody is signed in by it: what else they prove is asked for when they sign in. */
    @PostMapping("/password")
    Reply set(Form<ByLink> form, HttpServletResponse response) {
        var link = passwords.link(form.of("token")).orElseThrow(NotFound::new);
        return form.take(
                what -> {
                    if (!passwords.setByLink(what.token(), what.wanted(), "wanted")) throw new NotFound();
                    form.say("password.set");
                    cookies.leaveAddress(response, link.email());
                    return passwords.signInOf(link);
                },
                typed -> new PasswordPage(link, passwords.signInOf(link), typed.forgetting("wanted")));
    }
}
