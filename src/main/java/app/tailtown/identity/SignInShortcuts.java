package app.tailtown.identity;

import java.util.List;

/** One-click sign-ins, offered by the demo and by nothing else: without such a bean the sign-in page has none and the route does not exist. */
public interface SignInShortcuts {

    List<Shortcut> list();

    /**
     * One way in.
     *
     * @param id sent back by the button
     * @param role code of the role, for its word
     * @param company the company one comes in to
     */
    record Shortcut(String id, String role, String company) {}
}
