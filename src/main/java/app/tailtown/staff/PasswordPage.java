package app.tailtown.staff;

import app.tailtown.design.Page;
import app.tailtown.identity.PasswordDesk;
import app.tailtown.web.Typed;

/**
 * Where the link of a mail leads: a password is set.
 *
 * @param next where one signs in with it
 */
record PasswordPage(PasswordDesk.Link link, String next, Typed typed) implements Page {

    boolean isOfTheConsole() {
        return !next.equals("/sign-in");
    }
}
