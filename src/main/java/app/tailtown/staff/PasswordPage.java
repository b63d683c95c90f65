package app.tailtown.staff;

import app.tailtown.design.Page;
import app.tailtown.identity.PasswordDesk;
import app.tailtown.web.Typed;

/** Where the link of a mail leads: a password is set. */
record PasswordPage(PasswordDesk.Link link, Typed typed) implements Page {}
