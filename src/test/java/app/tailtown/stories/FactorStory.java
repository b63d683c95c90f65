package app.tailtown.stories;

import app.tailtown.identity.Grant;
import app.tailtown.identity.Passwords;
import app.tailtown.identity.Role;
import app.tailtown.identity.Staff;
import app.tailtown.platform.Ids;
import app.tailtown.platform.Words;
import app.tailtown.world.World;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** Somebody who adds what is proved beside the password, in their own language. */
@SuppressWarnings("NullAway.Init")
abstract class FactorStory extends BrowserStory {

    @Autowired
    Staff staff;

    @Autowired
    Passwords passwords;

    @Autowired
    MessageSource bundles;

    private Words words;
    private String email;
    private String language;

    void speak(String speaks) {
        language = speaks;
        words = new Words(bundles, speaks.equals("es") ? Words.SPANISH : Words.ENGLISH);
        signOut();
    }

    void anOwner(String speaks) {
        aPerson(speaks, Role.OWNER);
    }

    void aPerson(String speaks, Role role) {
        speak(speaks);
        var account = Ids.next();
        email = account + "@factors.example";
        world.inTransaction(ours, () -> {
            staff.openAccount(account, email, passwords.hash(World.PASSWORD));
            return staff.add(Ids.next(), account, "Noor", speaks, List.of(new Grant(role, null)));
        });
    }

    String t(String key, Object... arguments) {
        return words.text(key, arguments);
    }

    /** A browser that knows nothing but the language. */
    void signOut() {
        page.context().clearCookies();
        page.context().addCookies(List.of(new Cookie("language", language).setUrl(url("/"))));
    }

    void signInWithPassword() {
        page.navigate(url("/sign-in"));
        typePassword();
    }

    /** On the page where one signs in. */
    void typePassword() {
        page.locator("#email").focus();
        page.keyboard().type(email);
        page.locator("#password").focus();
        page.keyboard().type(World.PASSWORD);
        page.keyboard().press("Enter");
    }

    void type(String keys) {
        page.keyboard().type(keys);
        page.keyboard().press("Enter");
    }

    /** What an app on the phone shows: a code of this moment, then the ones that follow. */
    final class App {

        private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
        private final String seed;
        private Instant at = Instant.now();

        private App(String seed) {
            this.seed = seed;
        }

        String next() {
            try {
                var code = codes.generateOneTimePasswordString(
                        new SecretKeySpec(Base32.decode(seed), codes.getAlgorithm()), at);
                at = at.plusSeconds(30);
                return code;
            } catch (InvalidKeyException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** On the page of second factors; goes on to today. */
    App addApp() {
        tabTo("factors.app.add");
        page.keyboard().press("Enter");
        page.waitForSelector(
                "input[name=seed]", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        noAccessibilityFault();
        var app = new App(page.locator("input[name=seed]").inputValue());
        type(app.next());
        page.waitForSelector("text=" + t("recovery.title"));
        noAccessibilityFault();
        tabTo("recovery.kept");
        page.keyboard().press("Enter");
        page.waitForURL("**/today");
        return app;
    }

    /** Tab, until what says this has the focus. */
    void tabTo(String key) {
        var label = t(key);
        for (var stops = 0; stops < 60; stops++) {
            page.keyboard().press("Tab");
            var at = String.valueOf(page.evaluate("() => document.activeElement.innerText ?? ''"));
            if (at.strip().equals(label)) return;
        }
        throw new AssertionError(label + " cannot be reached by keys on " + page.url());
    }
}
