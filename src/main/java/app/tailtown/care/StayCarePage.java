package app.tailtown.care;

import app.tailtown.customers.PetCard;
import app.tailtown.customers.PetId;
import app.tailtown.customers.PetLook;
import app.tailtown.design.Page;
import app.tailtown.design.Portrait;
import app.tailtown.design.Ui;
import app.tailtown.design.Warning;
import app.tailtown.web.Typed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the pets of one stay need and brought; drawn as the page one works on and as the sheet for the kennel.
 *
 * @param typed what was typed of the pet {@code of}, and why it was not done
 * @param back where one came from and goes on once all is said; empty when one only came to look
 */
record StayCarePage(
        StayHead stay, StayCare care, Map<PetId, PetCard> cards, LocalDate today, Typed typed, String of, String back)
        implements Page {

    static String path(UUID reservation) {
        return "/reservations/" + reservation + "/care";
    }

    /** The same page with the way back. */
    static String path(UUID reservation, String back) {
        return back.isEmpty()
                ? path(reservation)
                : path(reservation) + "?to=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    String stayPath() {
        return "/reservations/" + stay.id();
    }

    String path() {
        return path(stay.id());
    }

    String sheetPath() {
        return stayPath() + "/kennel-sheet";
    }

    String path(StayCare.OfPet pet, String what) {
        return stayPath() + "/pets/" + pet.petId().value() + "/" + what;
    }

    String id(StayCare.OfPet pet) {
        return "pet-" + pet.petId().value();
    }

    Portrait portrait(StayCare.OfPet pet) {
        return PetLook.portrait(pet.petId(), cards.get(pet.petId()));
    }

    boolean isMedicationUnsaid(StayCare.OfPet pet) {
        return pet.isMedicationUnsaid(cards.get(pet.petId()));
    }

    List<Warning> warnings(StayCare.OfPet pet, Ui ui) {
        var card = cards.get(pet.petId());
        return card == null ? List.of() : PetLook.warnings(card.warnings(), ui.words());
    }

    /** What was typed for this pet; nothing for the others of the stay. */
    Typed typed(StayCare.OfPet pet) {
        return of.equals(pet.petId().value().toString()) ? typed : Typed.NOTHING;
    }

    String days(Ui ui) {
        return ui.words().day(stay.arrives(), today) + " – " + ui.words().day(stay.departs(), today);
    }

    String lead(Ui ui) {
        return stay.suites().isEmpty() ? days(ui) : days(ui) + " · " + stay.suites();
    }

    /** What was noted as it came; empty when nothing was. */
    String arrivalNote(StayCare.OfPet pet) {
        var note = pet.arrivalNote();
        return note == null ? "" : note.text();
    }

    /** When it was noted; nothing where nothing was. */
    @Nullable
    String noted(StayCare.OfPet pet, Ui ui) {
        var note = pet.arrivalNote();
        return note == null ? null : ui.t("arrival-note.at", ui.words().moment(note.at(), stay.zone()));
    }

    /** What the one button of a pet says: an animal of which nobody knows has nothing that could still be right. */
    String confirm(StayCare.OfPet pet) {
        if (!pet.instructions().isKnown()) return "care.first";
        return pet.isStillRight() ? "care.correct" : "care.confirm";
    }

    /** Where it stands: nobody knows, to be asked, right, or changed since. */
    String standing(StayCare.OfPet pet, Ui ui) {
        if (!pet.instructions().isKnown()) return ui.t("care.unknown");
        if (pet.isStillRight()) return ui.t("care.still-right");
        var written = InstructionsPage.written(pet.instructions(), stay.zone(), ui);
        return ui.t(pet.confirmed() == null ? "care.ask" : "care.changed-since", written);
    }
}
