package app.tailtown.identity;

import app.tailtown.design.Page;
import java.util.List;

/**
 * The way in.
 *
 * @param to the page one wanted to see; a path of our own
 * @param email what was typed
 * @param error key of what is wrong, or empty
 * @param waitSeconds how long to wait; 0 when there is no need
 * @param passkey what a passkey is asked
 */
record SignInPage(
        String to,
        String email,
        String error,
        long waitSeconds,
        String passkey,
        List<SignInShortcuts.Shortcut> shortcuts)
        implements Page {

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
