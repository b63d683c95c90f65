package app.tailtown.operators;

import app.tailtown.design.Page;
import app.tailtown.identity.Passkey;
import app.tailtown.web.Typed;
import java.util.List;

/**
 * The passkeys of whoever runs the installation.
 *
 * @param hasApp whether a code of an app is asked for beside the password
 * @param options what a new one is asked
 */
record OperatorPasskeysPage(List<Passkey> passkeys, boolean hasApp, String options, Typed typed) implements Page {

    static final String PATH = CompaniesPage.PATH + "/passkeys";
}
