package app.tailtown.staff;

import app.tailtown.design.Page;
import app.tailtown.identity.Passkey;
import app.tailtown.identity.SecondFactors;
import app.tailtown.identity.Visit;
import app.tailtown.web.Query;
import app.tailtown.web.Typed;
import java.util.List;
import java.util.Map;

/**
 * What one proves beside the password.
 *
 * @param isFresh whether they proved lately that it is them
 * @param passkey what a browser is asked to make
 */
record SecondFactorPage(
        Visit visit, SecondFactors.Has has, List<Passkey> passkeys, boolean isFresh, String passkey, Typed typed)
        implements Page {

    static final String PATH = AccountPage.PATH + "/second-factor";

    static String prove() {
        return Query.on(AccountPage.PATH + "/proof", Map.of("to", PATH));
    }

    boolean isRequired() {
        return visit.grants().stream().anyMatch(g -> g.terms().secondFactor());
    }
}
