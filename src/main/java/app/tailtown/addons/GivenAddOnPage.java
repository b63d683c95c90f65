package app.tailtown.addons;

import app.tailtown.design.Page;
import app.tailtown.web.Typed;

/** Why something could not be ticked, with the way back to the stay. */
record GivenAddOnPage(GivenAddOn given, Typed typed) implements Page {

    String stay() {
        return "/reservations/" + given.reservationId();
    }
}
