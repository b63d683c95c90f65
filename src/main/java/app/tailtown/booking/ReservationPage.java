package app.tailtown.booking;

import app.tailtown.customers.PetCard;
import app.tailtown.customers.PetId;
import app.tailtown.customers.PetLook;
import app.tailtown.design.Badge;
import app.tailtown.design.Fact;
import app.tailtown.design.Icon;
import app.tailtown.design.Page;
import app.tailtown.design.Portrait;
import app.tailtown.design.QuoteLine;
import app.tailtown.design.Tone;
import app.tailtown.design.Ui;
import app.tailtown.design.Warning;
import app.tailtown.hours.HoursWaiver;
import app.tailtown.organizations.Resort;
import app.tailtown.web.Typed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One stay, and everything one does with it. */
record ReservationPage(
        Reservation reservation,
        Resort resort,
        LocalDate today,
        Map<PetId, PetCard> cards,
        List<HoursWaiver> waivers,
        Typed typed)
        implements Page {

    String path() {
        return "/reservations/" + reservation.id().value();
    }

    String names() {
        return reservation.pets().stream().map(Reservation.PetStay::name).collect(Collectors.joining(", "));
    }

    Portrait portrait(Reservation.PetStay pet) {
        var card = cards.get(pet.petId());
        return PetLook.portrait(pet.petId(), card == null ? "other" : card.species());
    }

    List<Warning> warnings(Reservation.PetStay pet, Ui ui) {
        var card = cards.get(pet.petId());
        return card == null ? List.of() : PetLook.warnings(card.warnings(), ui.words());
    }

    /** Where the pet stands, in words: expected, here since, went home. */
    String standing(Reservation.PetStay pet, Ui ui) {
        if (pet.checkedOutAt() != null) return ui.t("reservation.pet.gone", moment(pet.checkedOutAt(), ui));
        if (pet.checkedInAt() != null) return ui.t("reservation.pet.here", moment(pet.checkedInAt(), ui));
        return ui.t("reservation.pet.expected");
    }

    private String moment(Instant at, Ui ui) {
        return ui.words().moment(at, reservation.timeZone());
    }

    Badge state(Ui ui) {
        var label = ui.t("reservation.state." + reservation.state().code());
        return switch (reservation.state()) {
            case CONFIRMED -> new Badge(Tone.GOOD, label, Icon.CHECK);
            case IN_HOUSE -> new Badge(Tone.BOARDING, label, Icon.BOARDING);
            case CHECKED_OUT, CANCELLED -> Badge.plain(label);
        };
    }

    boolean mayCheckIn() {
        return reservation.cancelled() == null
                && !today.isBefore(reservation.arrives())
                && !today.isAfter(reservation.departs())
                && reservation.pets().stream().anyMatch(p -> !p.wasHere());
    }

    boolean mayCheckOut() {
        return reservation.state() == Reservation.State.IN_HOUSE;
    }

    boolean mayChange() {
        return reservation.state() == Reservation.State.CONFIRMED || reservation.state() == Reservation.State.IN_HOUSE;
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
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(ui.t("reservation.number"), reservation.number()));
        facts.add(new Fact(ui.t("reservation.service"), reservation.service()));
        facts.add(new Fact(
                ui.t("booking.drop-off"),
                reservation.dropOff() == null
                        ? ui.t("reservation.unknown")
                        : ui.words().time(reservation.dropOff())));
        facts.add(new Fact(
                ui.t("booking.pick-up"),
                reservation.pickUp() == null
                        ? ui.t("reservation.unknown")
                        : ui.words().time(reservation.pickUp())));
        facts.add(new Fact(ui.t("reservation.confirmed"), moment(reservation.confirmedAt(), ui)));
        return facts;
    }

    List<QuoteLine> quoteLines(Ui ui) {
        var names = reservation.pets().stream()
                .collect(Collectors.toMap(p -> p.petId().value(), Reservation.PetStay::name));
        return BookingWords.lines(reservation.quote(), names, today, ui);
    }

    String where(Ui ui) {
        return reservation.lets().stream()
                .map(l -> l.isDisplaced() ? ui.t("reservation.where.none") : l.suite())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
