package app.tailtown.booking;

import app.tailtown.design.Action;
import app.tailtown.design.Ui;
import app.tailtown.platform.Remedy;
import app.tailtown.web.Typed;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The booking page with what has been said of a stay so far, asked for once more.
 *
 * @param arrives as the page shows it, typed or not
 * @param departs as the page shows it, typed or not
 */
record AskedAgain(String page, Typed typed, LocalDate arrives, LocalDate departs, List<UUID> pets) {

    /** A way out as a link. */
    Action way(Remedy way, Ui ui) {
        var label = ui.words().label(way);
        return Action.go(label, way.href().isEmpty() ? otherwise(way.change()) : way.href());
    }

    /** Some of it otherwise. */
    String otherwise(Map<String, String> change) {
        return EnquiryLink.otherwise(page, said(), pets, change);
    }

    /** All of it as it is. */
    String back() {
        return EnquiryLink.back(page, said(), pets);
    }

    private Typed said() {
        var said = new HashMap<>(typed.values());
        said.put("arrives", List.of(arrives.toString()));
        said.put("departs", List.of(departs.toString()));
        return new Typed(said, typed.errors(), typed.problem());
    }
}
