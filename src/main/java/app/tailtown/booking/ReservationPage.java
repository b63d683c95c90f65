package app.tailtown.booking;

import app.tailtown.admission.PetAdmission;
import app.tailtown.customers.PetCard;
import app.tailtown.customers.PetId;
import app.tailtown.customers.PetLook;
import app.tailtown.design.Action;
import app.tailtown.design.Badge;
import app.tailtown.design.Fact;
import app.tailtown.design.Happening;
import app.tailtown.design.Icon;
import app.tailtown.design.Option;
import app.tailtown.design.Page;
import app.tailtown.design.Portrait;
import app.tailtown.design.QuoteLine;
import app.tailtown.design.Tone;
import app.tailtown.design.Ui;
import app.tailtown.design.Warning;
import app.tailtown.hours.HoursWaiver;
import app.tailtown.lodging.Let;
import app.tailtown.organizations.Resort;
import app.tailtown.outbox.Message;
import app.tailtown.web.Typed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One stay, and everything one does with it. */
record ReservationPage(
        Reservation reservation,
        Resort resort,
        LocalDate today,
        Map<PetId, PetCard> cards,
        List<History.Entry> history,
        List<HoursWaiver> waivers,
        List<PetAdmission> admission,
        AddOnsOfStay addOns,
        Luggage luggage,
        Optional<StillThere> stillThere,
        List<Message> told,
        Typed typed)
        implements Page {

    String path() {
        return "/reservations/" + reservation.id().value();
    }

    String names() {
        return reservation.pets().stream().map(Reservation.PetStay::name).collect(Collectors.joining(", "));
    }

    Portrait portrait(Reservation.PetStay pet) {
        return PetLook.portrait(pet.petId(), cards.get(pet.petId()));
    }

    List<Warning> warnings(Reservation.PetStay pet, Ui ui) {
        var card = cards.get(pet.petId());
        return card == null ? List.of() : PetLook.warnings(card.warnings(), ui.words());
    }

    boolean isDisplaced() {
        return reservation.isDisplaced(today);
    }

    /** Where the pet stands, in words: expected, here since, went home; of a stay that was cancelled, that it does not come. */
    String standing(Reservation.PetStay pet, Ui ui) {
        if (reservation.cancelled() != null) return ui.t("reservation.pet.not-coming");
        if (pet.checkedOutAt() != null) return ui.t("reservation.pet.gone", moment(pet.checkedOutAt(), ui));
        if (pet.checkedInAt() != null) return ui.t("reservation.pet.here", moment(pet.checkedInAt(), ui));
        if (pet.noShowAt() != null) return ui.t("reservation.pet.no-show", moment(pet.noShowAt(), ui));
        return ui.t("reservation.pet.expected");
    }

    List<Happening> happenings(Ui ui) {
        return HistoryWords.happenings(history, reservation.timeZone(), ui.words());
    }

    /** Those who would go before their day if they went now. */
    boolean leavesEarly() {
        return here().stream().anyMatch(p -> p.departs().isAfter(today));
    }

    /** Nobody who is here is to leave by now: whoever does is asked what becomes of the nights. */
    boolean allLeaveEarly() {
        return leavesEarly() && leaving().isEmpty();
    }

    List<Reservation.PetStay> here() {
        return CheckOuts.here(reservation);
    }

    List<Option> petOptions() {
        return reservation.pets().stream()
                .filter(p -> p.checkedOutAt() == null && p.noShowAt() == null)
                .map(p -> Option.of(p.petId().value().toString(), p.name()))
                .toList();
    }

    List<Option> hereOptions() {
        return here().stream()
                .map(p -> Option.of(p.petId().value().toString(), p.name()).portrait(portrait(p)))
                .toList();
    }

    Set<String> hereChosen() {
        return here().stream().map(p -> p.petId().value().toString()).collect(Collectors.toSet());
    }

    List<Option> restOptions(Ui ui) {
        return List.of(
                Option.of("false", ui.t("reservation.early.keep")),
                Option.of("true", ui.t("reservation.early.release")));
    }

    boolean mayMarkNoShow() {
        return reservation.pets().stream().anyMatch(this::mayMarkNoShow);
    }

    boolean mayMarkNoShow(Reservation.PetStay pet) {
        return comes() && pet.isExpected() && !today.isBefore(pet.arrives());
    }

    /** The dates of a pet that comes later or goes earlier than its family; empty for all others. */
    String ownDates(Reservation.PetStay pet, Ui ui) {
        return pet.stay().equals(reservation.stay()) ? "" : day(pet.arrives(), ui) + " – " + day(pet.departs(), ui);
    }

    /** Those who are here and whose day to leave it is, when others of the family stay. */
    List<Reservation.PetStay> leaving() {
        var here = here();
        var due = CheckOuts.leaving(here, today);
        return due.size() < here.size() ? due : List.of();
    }

    /** Of a family those whose day it is. Whoever brought something is asked for it on a page of its own. */
    Action checkOut(Ui ui) {
        var due = leaving();
        if (due.isEmpty()) {
            var label = reservation.pets().size() > 1 ? "reservation.check-out.all" : "reservation.check-out";
            return checkOut(ui.t(label), here(), Map.of());
        }
        var names = due.stream().map(Reservation.PetStay::name).collect(Collectors.joining(", "));
        var ids = due.stream().map(p -> p.petId().value().toString()).collect(Collectors.joining(","));
        return checkOut(ui.t("reservation.check-out.some", names), due, Map.of("petIds", ids));
    }

    Action checkOut(Reservation.PetStay pet, Ui ui) {
        var one = Map.of("petIds", pet.petId().value().toString());
        return checkOut(ui.t("reservation.check-out"), List.of(pet), one).named(ui.t("today.check-out.of", pet.name()));
    }

    private Action checkOut(String label, List<Reservation.PetStay> who, Map<String, String> fields) {
        var asks =
                luggage.isAnything(who.stream().map(Reservation.PetStay::petId).toList());
        return asks
                ? Action.go(label, CheckOutPage.path(reservation.id(), fields))
                : Action.post(label, path() + "/check-out", fields);
    }

    boolean mayCheckIn(Reservation.PetStay pet) {
        return comes() && pet.isDueToCome(today);
    }

    /** Neither cancelled nor only held. */
    private boolean comes() {
        return reservation.cancelled() == null && !reservation.isHeld();
    }

    boolean mayComeWhenConfirmed() {
        return reservation.isHeld() && reservation.pets().stream().anyMatch(p -> p.isDueToCome(today));
    }

    /** "Held until Fri 27 Nov, 14:00"; empty when it is not held. */
    String held(Ui ui) {
        return reservation.heldUntil() == null
                ? ""
                : ui.t("reservation.held.until", moment(reservation.heldUntil(), ui));
    }

    /** Whether it could be held beyond this; not beyond when the guests are to come. */
    boolean mayHoldLonger() {
        return reservation.heldUntil() != null
                && reservation
                        .heldUntil()
                        .isBefore(HoldRules.latest(resort, reservation.arrives(), reservation.dropOff()));
    }

    /** Of a family that does not all sleep in it: who does. */
    String sleepers(Let let) {
        if (let.pets().size() == reservation.pets().size()) return "";
        return reservation.pets().stream()
                .filter(p -> let.pets().contains(p.petId().value()))
                .map(Reservation.PetStay::name)
                .collect(Collectors.joining(", "));
    }

    private String moment(Instant at, Ui ui) {
        return ui.words().moment(at, reservation.timeZone());
    }

    Badge state(Ui ui) {
        var label = ui.t("reservation.state." + reservation.state().code());
        return switch (reservation.state()) {
            case CONFIRMED -> new Badge(Tone.GOOD, label, Icon.CHECK);
            case IN_HOUSE -> new Badge(Tone.BOARDING, label, Icon.BOARDING);
            case REQUESTED -> new Badge(Tone.MIND, label, Icon.CLOCK);
            case CHECKED_OUT, CANCELLED, EXPIRED, NO_SHOW -> Badge.plain(label);
        };
    }

    boolean mayCheckIn() {
        return reservation.pets().stream().anyMatch(this::mayCheckIn);
    }

    boolean mayChange() {
        return switch (reservation.state()) {
            case REQUESTED, CONFIRMED, IN_HOUSE -> true;
            case CHECKED_OUT, CANCELLED, EXPIRED, NO_SHOW -> false;
        };
    }

    boolean mayCancel() {
        return reservation.cancelled() == null && reservation.pets().stream().noneMatch(Reservation.PetStay::wasHere);
    }

    String day(LocalDate date, Ui ui) {
        return ui.words().day(date, today);
    }

    String lead(Ui ui) {
        return ui.t(
                "reservation.lead",
                day(reservation.arrives(), ui) + " – " + day(reservation.departs(), ui),
                reservation.nights());
    }

    List<Fact> facts(Ui ui) {
        return StayDetails.of(reservation, ui);
    }

    List<QuoteLine> quoteLines(Ui ui) {
        var names = reservation.pets().stream()
                .collect(Collectors.toMap(p -> p.petId().value(), Reservation.PetStay::name));
        return BookingWords.lines(reservation.quote(), names, today, ui);
    }
}
