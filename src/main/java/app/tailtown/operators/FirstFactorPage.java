package app.tailtown.operators;

import app.tailtown.design.Page;
import app.tailtown.identity.SecondFactors;
import app.tailtown.paper.QrCode;

/**
 * An operator who has a password only adds an app with codes.
 *
 * @param seed in base32, shown until a code of it is right
 * @param error key of what is wrong, or empty
 */
record FirstFactorPage(String ticket, String seed, String error, long waitSeconds) implements Page {

    String picture() {
        return QrCode.of(SecondFactors.address(seed, "operator"));
    }

    /** "JBSW Y3DP …", for whoever types it. */
    String spelled() {
        return seed.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
