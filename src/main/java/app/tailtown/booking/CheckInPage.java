package app.tailtown.booking;

import app.tailtown.admission.AdmissionWords;
import app.tailtown.admission.PetAdmission;
import app.tailtown.admission.ToSettle;
import app.tailtown.booking.Reservation.PetStay;
import app.tailtown.care.AskedAtCheckIn;
import app.tailtown.care.StayCare;
import app.tailtown.customers.PetCard;
import app.tailtown.customers.PetId;
import app.tailtown.customers.PetLook;
import app.tailtown.design.Page;
import app.tailtown.design.Portrait;
import app.tailtown.design.Ui;
import app.tailtown.design.Warning;
import app.tailtown.organizations.Resort;
import app.tailtown.platform.Names;
import app.tailtown.web.OwnPath;
import app.tailtown.web.Query;
import app.tailtown.web.Typed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A family at the door: what was said of each of them as it stands, what is missing, and one button that lets all of them in.
 *
 * @param coming who of them; nobody when all have come or nobody is due
 * @param open what of it can be settled here and now
 * @param toClean the suites of tonight that nobody has cleaned yet
 * @param typed also which of them, where one came from, and whether what is held is confirmed with it
 */
record CheckInPage(
        Reservation reservation,
        Resort resort,
        LocalDate today,
        List<PetStay> coming,
        StayCare care,
        Map<PetId, PetCard> cards,
        List<PetAdmission> admission,
        ToSettle open,
        Optional<StillThere> stillThere,
        List<SuitesToClean.ToClean> toClean,
        Typed typed)
        implements Page {

    /** @param query {@code petIds}, {@code to} and {@code confirm}, or none of them */
    static String path(ReservationId id, Map<String, String> query) {
        return Query.on("/reservations/" + id.value() + "/check-in", query);
    }

    String action() {
        return path(reservation.id(), Map.of());
    }

    /** This page again. */
    String here() {
        return path(
                reservation.id(),
                Map.of("petIds", petIds(), "to", OwnPath.of(typed.of("to"), ""), "confirm", typed.of("confirm")));
    }

    /** Where one came from. */
    String back() {
        return OwnPath.of(typed.of("to"), reservation.path());
    }

    /** Those who were named; empty when all who are due are meant. */
    String petIds() {
        return String.join(",", typed.all("petIds"));
    }

    boolean confirms() {
        return typed.isOn("confirm");
    }

    String names() {
        return Names.together(coming.stream().map(PetStay::name).toList());
    }

    String lead(Ui ui) {
        return BookingWords.daysAndSuites(reservation, today, ui);
    }

    /** "A3, A4": the suites that nobody has cleaned. */
    String suitesToClean() {
        return toClean.stream().map(SuitesToClean.ToClean::name).collect(Collectors.joining(", "));
    }

    boolean isSaidClean(SuitesToClean.ToClean suite) {
        return typed.all("cleaned").contains(suite.id().value().toString());
    }

    /** Whether one press lets them in: nothing is missing, the suite is theirs and clean, and how they are fed was asked at this stay already. */
    boolean isNothingToAsk() {
        return !reservation.isHeld()
                && stillThere.isEmpty()
                && toClean.isEmpty()
                && !AdmissionWords.isAnythingOpen(admission)
                && asked().stream().allMatch(p -> isKnown(p) && p.isStillRight());
    }

    /** Whether somebody's food or medication is known and nobody has asked if it is still right. */
    boolean isAnythingToConfirm() {
        return asked().stream().anyMatch(p -> isKnown(p) && !p.isStillRight());
    }

    /** Whether of everybody it is known how they are fed: then there is one word for all. */
    boolean isAllKnown() {
        return asked().stream().allMatch(this::isKnown);
    }

    private boolean isKnown(StayCare.OfPet pet) {
        return pet.instructions().isKnown() && !pet.isMedicationUnsaid(cards.get(pet.petId()));
    }

    private List<StayCare.OfPet> asked() {
        var ids = coming.stream().map(PetStay::petId).toList();
        return care.pets().stream().filter(p -> ids.contains(p.petId())).toList();
    }

    List<AskedAtCheckIn> asked(Ui ui) {
        var all = asked();
        var rows = new ArrayList<AskedAtCheckIn>();
        for (var i = 0; i < all.size(); i++) {
            var pet = all.get(i);
            rows.add(new AskedAtCheckIn(
                    i,
                    pet,
                    portrait(pet),
                    warnings(pet, ui),
                    isKnown(pet),
                    reservation.timeZone(),
                    ofRow(i, pet.petId())));
        }
        return rows;
    }

    /** What was typed of this pet, whichever row it stood in when that was sent. */
    private Typed ofRow(int row, PetId pet) {
        var sent = -1;
        for (var i = 0; i < typed.rows("each"); i++) {
            if (typed.of("each[" + i + "].petId").equals(pet.value().toString())) sent = i;
        }
        if (sent == row) return typed;
        var values = new java.util.TreeMap<>(typed.values());
        values.keySet().removeIf(k -> k.startsWith("each[" + row + "]."));
        var from = "each[" + sent + "].";
        typed.values().forEach((k, v) -> {
            if (k.startsWith(from)) values.put("each[" + row + "]." + k.substring(from.length()), v);
        });
        return new Typed(values, typed.errors(), typed.problem());
    }

    private Portrait portrait(StayCare.OfPet pet) {
        return PetLook.portrait(pet.petId(), cards.get(pet.petId()));
    }

    private List<Warning> warnings(StayCare.OfPet pet, Ui ui) {
        var card = cards.get(pet.petId());
        return card == null ? List.of() : PetLook.warnings(card.warnings(), ui.words());
    }

    String button(Ui ui) {
        if (confirms()) return ui.t("today.confirm-check-in");
        return ui.t(isAllKnown() ? "check-in.as-before" : "today.check-in", coming.size());
    }
}
