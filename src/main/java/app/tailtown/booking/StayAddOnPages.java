package app.tailtown.booking;

import app.tailtown.addons.GiveAddOn;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.web.Answer;
import app.tailtown.web.Form;
import app.tailtown.web.Nothing;
import app.tailtown.web.Reply;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What the pets of a stay get beside it, for people. */
@Controller
class StayAddOnPages {

    private final AddOnStays addOns;
    private final Stays stays;

    StayAddOnPages(AddOnStays addOns, Stays stays) {
        this.addOns = addOns;
        this.stays = stays;
    }

    @PostMapping("/reservations/{id}/add-ons")
    @Requires(Permission.RESERVATIONS_EDIT)
    Reply give(@PathVariable UUID id, Form<GiveAddOn> form) {
        return form.keep(
                what -> {
                    var given = addOns.give(new ReservationId(id), what);
                    form.sayUndoable("/given-add-ons/" + given.id(), "add-on.given", given.addOn(), given.pet());
                    return Answer.seeOther("/reservations/" + id);
                },
                typed -> stays.show(new ReservationId(id), typed));
    }

    @DeleteMapping("/given-add-ons/{id}")
    @Requires(Permission.RESERVATIONS_EDIT)
    Reply remove(@PathVariable UUID id, Form<Nothing> form) {
        var stay = addOns.stayOf(id);
        return form.keep(
                _ -> {
                    var removed = addOns.remove(id);
                    form.sayUndoable(
                            "/given-add-ons/" + id + "/removal", "add-on.taken-away", removed.addOn(), removed.pet());
                    return Answer.seeOther("/reservations/" + stay.value());
                },
                typed -> stays.show(stay, typed));
    }

    @DeleteMapping("/given-add-ons/{id}/removal")
    @Requires(Permission.RESERVATIONS_EDIT)
    Reply putBack(@PathVariable UUID id, Form<Nothing> form) {
        var stay = addOns.stayOf(id);
        return form.keep(
                _ -> {
                    addOns.putBack(id);
                    form.say("reservation.undone");
                    return Answer.seeOther("/reservations/" + stay.value());
                },
                typed -> stays.show(stay, typed));
    }
}
