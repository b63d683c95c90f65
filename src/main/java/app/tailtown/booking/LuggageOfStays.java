package app.tailtown.booking;

import app.tailtown.care.CareDesk;
import app.tailtown.care.LeftThings;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads what goes with the pets of a stay: what they get beside it, and what they brought. */
@Component
class LuggageOfStays {

    private final AddOnStays addOns;
    private final CareDesk care;
    private final LeftThings left;

    LuggageOfStays(AddOnStays addOns, CareDesk care, LeftThings left) {
        this.addOns = addOns;
        this.care = care;
        this.left = left;
    }

    AddOnsOfStay addOns(ReservationId id) {
        return addOns.of(id);
    }

    Luggage of(ReservationId id) {
        return new Luggage(care.stillHere(id.value(), List.of()), left.ofStay(id.value()));
    }
}
