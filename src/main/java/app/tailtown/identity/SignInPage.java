package app.tailtown.identity;

import app.tailtown.design.Page;
import java.util.List;
import java.util.Optional;

/**
 * The way in.
 *
 * @param to the page one wanted to see; a path of our own
 * @param email what was typed
 * @param trouble what is wrong
 * @param passkey what a passkey is asked
 * @param suspended why nobody of their company is let in, told to whoever proved who they are
 */
record SignInPage(
        String to,
        String email,
        Trouble trouble,
        String passkey,
        List<SignInShortcuts.Shortcut> shortcuts,
        Optional<SignIn.Suspended> suspended)
        implements Page {

    /**
     * What there is to say.
     *
     * @param error key of what is wrong, or empty
     * @param waitSeconds how long to wait; 0 when there is no need
     * @param out key of why whoever was in is out, or empty
     */
    record Trouble(String error, long waitSeconds, String out) {}

    String error() {
        return trouble.error();
    }

    long waitSeconds() {
        return trouble.waitSeconds();
    }

    List<String> companies() {
        return shortcuts.stream()
                .map(SignInShortcuts.Shortcut::company)
                .distinct()
                .toList();
    }

    List<SignInShortcuts.Shortcut> shortcutsOf(String company) {
        return shortcuts.stream().filter(s -> s.company().equals(company)).toList();
    }
}
