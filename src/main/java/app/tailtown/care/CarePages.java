package app.tailtown.care;

import app.tailtown.addons.AddOnDesk;
import app.tailtown.customers.PetBook;
import app.tailtown.customers.PetId;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.platform.NotFound;
import app.tailtown.web.Answer;
import app.tailtown.web.Form;
import app.tailtown.web.Nothing;
import app.tailtown.web.OwnPath;
import app.tailtown.web.Reply;
import app.tailtown.web.Typed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What pets need and brought along, for people: on the phone in the kennel and at the desk. */
@Controller
class CarePages {

    private final CareDesk desk;
    private final PetBook pets;
    private final AddOnDesk addOns;
    private final Clock clock;

    CarePages(CareDesk desk, PetBook pets, AddOnDesk addOns, Clock clock) {
        this.desk = desk;
        this.pets = pets;
        this.addOns = addOns;
        this.clock = clock;
    }

    @GetMapping("/pets/{id}/instructions")
    @Requires(Permission.CUSTOMERS_VIEW)
    InstructionsPage show(@PathVariable UUID id) {
        return page(id, Typed.NOTHING);
    }

    @PostMapping("/pets/{id}/instructions")
    @Requires(Permission.CARE_EDIT)
    Reply keep(@PathVariable UUID id, Form<KeepInstructions> form) {
        return form.keep(
                what -> {
                    desk.keep(new PetId(id), form.version(), what);
                    form.say("care.kept");
                    return Answer.seeOther(InstructionsPage.path(id));
                },
                typed -> page(id, typed));
    }

    @GetMapping("/reservations/{id}/care")
    @Requires(Permission.RESERVATIONS_VIEW)
    StayCarePage stay(@PathVariable UUID id, @RequestParam(name = "to", defaultValue = "") String to) {
        return stay(id, Typed.NOTHING, "", OwnPath.of(to, ""));
    }

    @GetMapping("/reservations/{id}/kennel-sheet")
    @Requires(Permission.RESERVATIONS_VIEW)
    KennelSheetPage sheet(@PathVariable UUID id) {
        return new KennelSheetPage(stay(id, Typed.NOTHING, "", ""), addOns.of(id));
    }

    /** What is right, what it is like as it comes, and what it brought: whichever button is pressed, nothing of it is lost. */
    @PostMapping("/reservations/{reservation}/pets/{pet}/care")
    @Requires(Permission.CARE_EDIT)
    Reply say(@PathVariable UUID reservation, @PathVariable UUID pet, Form<SayAtCheckIn> form) {
        return form.keep(
                what -> {
                    var care = desk.say(reservation, new PetId(pet), form.version(), what);
                    var back = OwnPath.of(form.of("to"), "");
                    form.say(what.add() ? "belonging.brought" : "care.confirmed", what.item());
                    return Answer.seeOther(
                            what.add() ? StayCarePage.path(reservation, back) : next(reservation, care, back));
                },
                typed -> stay(reservation, typed, pet.toString(), OwnPath.of(form.of("to"), "")));
    }

    @DeleteMapping("/belongings/{belonging}")
    @Requires(Permission.CARE_EDIT)
    Reply remove(@PathVariable UUID belonging, Form<Nothing> form) {
        var reservation = desk.belonging(belonging).reservationId();
        return form.keep(
                _ -> {
                    form.say("belonging.removed", desk.remove(belonging).item());
                    return Answer.seeOther(StayCarePage.path(reservation));
                },
                typed -> stay(reservation, typed, "", ""));
    }

    @PostMapping("/belongings/{belonging}/return")
    @Requires(Permission.CARE_EDIT)
    Reply giveBack(@PathVariable UUID belonging, Form<Nothing> form) {
        var reservation = desk.belonging(belonging).reservationId();
        return form.keep(
                _ -> {
                    var given = desk.giveBack(belonging);
                    form.sayUndoable("/belongings/" + belonging + "/return", "belonging.given-back", given.item());
                    return Answer.seeOther(OwnPath.of(form.of("to"), StayCarePage.path(reservation)));
                },
                typed -> stay(reservation, typed, "", ""));
    }

    @DeleteMapping("/belongings/{belonging}/return")
    @Requires(Permission.CARE_EDIT)
    Reply undoGiveBack(@PathVariable UUID belonging, Form<Nothing> form) {
        var reservation = desk.belonging(belonging).reservationId();
        return form.keep(
                _ -> {
                    form.say(
                            "belonging.here-again", desk.undoGiveBack(belonging).item());
                    return Answer.seeOther(OwnPath.of(form.of("to"), StayCarePage.path(reservation)));
                },
                typed -> stay(reservation, typed, "", ""));
    }

    private InstructionsPage page(UUID id, Typed typed) {
        var pet = pets.find(new PetId(id));
        return new InstructionsPage(pet, desk.versions(pet.id()), clock.getZone(), typed);
    }

    /** Whoever came to ask goes back once everybody was asked about. */
    private static String next(UUID reservation, StayCare care, String back) {
        var asked = care.pets().stream().allMatch(StayCare.OfPet::isStillRight);
        return asked && !back.isEmpty() ? back : StayCarePage.path(reservation, back);
    }

    private StayCarePage stay(UUID reservation, Typed typed, String of, String back) {
        var stay = desk.stay(reservation);
        if (!of.isEmpty() && stay.pets().stream().noneMatch(p -> p.toString().equals(of))) throw new NotFound();
        var today = LocalDate.ofInstant(clock.instant(), stay.zone());
        return new StayCarePage(stay, desk.of(reservation), desk.cards(stay), today, typed, of, back);
    }
}
