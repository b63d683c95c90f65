package app.tailtown.staff;

import app.tailtown.design.Page;
import app.tailtown.paper.QrCode;
import app.tailtown.web.Typed;

/**
 * An app is told its seed.
 *
 * @param seed in base32
 * @param address the same as an app reads it from a picture
 */
record AppPage(String seed, String address, Typed typed) implements Page {

    /** A picture that carries itself. */
    String picture() {
        return QrCode.of(address);
    }

    /** "JBSW Y3DP …", for whoever types it. */
    String spelled() {
        return seed.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
