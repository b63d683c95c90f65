package app.tailtown.terminals;

import app.tailtown.design.Page;
import app.tailtown.web.Typed;

/**
 * One's own PIN.
 *
 * @param has whether there is one
 * @param isFresh whether they proved lately that it is them
 */
record PinPage(boolean has, boolean isFresh, Typed typed) implements Page {

    static final String PATH = "/account/pin";

    static String prove() {
        return "/account/proof?to=" + PATH;
    }
}
