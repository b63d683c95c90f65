package app.tailtown.daycare.pages;

import app.tailtown.admission.PetAdmission;
import app.tailtown.customers.PetCard;
import app.tailtown.customers.PetId;
import app.tailtown.customers.PetLook;
import app.tailtown.daycare.places.CampGroup;
import app.tailtown.daycare.visits.CampQuote;
import app.tailtown.daycare.visits.CampVisit;
import app.tailtown.daycare.visits.CampVisit.PetDay;
import app.tailtown.daycare.visits.CampVisit.State;
import app.tailtown.design.Badge;
import app.tailtown.design.Fact;
import app.tailtown.design.Icon;
import app.tailtown.design.Option;
import app.tailtown.design.Page;
import app.tailtown.design.Portrait;
import app.tailtown.design.QuoteLine;
import app.tailtown.design.Tone;
import app.tailtown.design.Ui;
import app.tailtown.design.Warning;
import app.tailtown.organizations.Resort;
import app.tailtown.platform.Money;
import app.tailtown.web.Typed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One day of camp, and everything one does with it.
 *
 * @param awaited how those who are still to come stand to what is required of them
 */
record CampVisitPage(
        CampVisit visit,
        Resort resort,
        CampGroup group,
        LocalDate today,
        Map<PetId, PetCard> cards,
        Map<PetId, PetAdmission> awaited,
        Typed typed)
        implements Page {

    List<PetAdmission> admission() {
        return visit.petIds().stream()
                .flatMap(p -> Optional.ofNullable(awaited.get(p)).stream())
                .toList();
    }

    String path() {
        return "/camp-visits/" + visit.id().value();
    }

    String dayPath() {
        return "/resorts/" + resort.id().value() + "/day-camp"
                + (visit.day().equals(today) ? "" : "?day=" + visit.day());
    }

    Portrait portrait(PetDay pet) {
        return PetLook.portrait(pet.petId(), cards.get(pet.petId()));
    }

    List<Warning> warnings(PetDay pet, Ui ui) {
        var card = cards.get(pet.petId());
        return card == null ? List.of() : PetLook.warnings(card.warnings(), ui.words());
    }

    /** Where the pet stands, in words: expected, here since, went home. */
    String standing(PetDay pet, Ui ui) {
        if (pet.checkedOutAt() != null) return ui.t("camp.pet.gone", moment(pet.checkedOutAt(), ui));
        if (pet.checkedInAt() != null) return ui.t("camp.pet.here", moment(pet.checkedInAt(), ui));
        return ui.t("camp.pet.expected");
    }

    private String moment(Instant at, Ui ui) {
        return ui.words().moment(at, visit.timeZone());
    }

    Badge state(Ui ui) {
        var label = ui.t("camp.state." + visit.state().code());
        return switch (visit.state()) {
            case BOOKED -> new Badge(Tone.GOOD, label, Icon.CHECK);
            case IN_HOUSE -> new Badge(Tone.BOARDING, label, Icon.STAR);
            case GONE_HOME, CANCELLED -> Badge.plain(label);
        };
    }

    boolean mayCheckIn() {
        return visit.cancelled() == null
                && visit.day().equals(today)
                && visit.pets().stream().anyMatch(p -> !p.wasHere());
    }

    boolean mayCheckOut() {
        return visit.state() == State.IN_HOUSE;
    }

    boolean mayUndo(PetDay pet) {
        return visit.cancelled() == null && pet.wasHere() && visit.day().equals(today);
    }

    boolean mayChange() {
        return visit.state() == State.BOOKED && !visit.day().isBefore(today);
    }

    String lead(Ui ui) {
        return ui.t(
                "camp.visit.lead",
                ui.words().day(visit.day(), today),
                visit.group(),
                ui.t("camp.part." + visit.part().code()));
    }

    String question(Ui ui) {
        return ui.t("camp.cancel.question", CampGuests.names(visit), ui.words().day(visit.day(), today));
    }

    String names() {
        return CampGuests.names(visit);
    }

    List<Fact> facts(Ui ui) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(ui.t("camp.number"), visit.number()));
        facts.add(new Fact(ui.t("camp.service"), visit.service()));
        facts.add(new Fact(ui.t("camp.group"), visit.group()));
        facts.add(new Fact(
                ui.t("camp.hours"),
                ui.words().time(group.from(visit.part())) + " – " + ui.words().time(group.until(visit.part()))));
        if (!visit.suites().isEmpty()) facts.add(new Fact(ui.t("camp.suite"), suites(ui)));
        facts.add(new Fact(ui.t("camp.booked"), moment(visit.bookedAt(), ui)));
        return facts;
    }

    private String suites(Ui ui) {
        return visit.suites().stream()
                .map(s -> s.isEmpty() ? ui.t("camp.suite.none") : s)
                .collect(Collectors.joining(", "));
    }

    List<QuoteLine> quoteLines(Ui ui) {
        var names =
                visit.pets().stream().collect(Collectors.toMap(p -> p.petId().value(), PetDay::name));
        return visit.quote().lines().stream()
                .map(l -> new QuoteLine(label(names.getOrDefault(l.pet(), ""), l, ui), amount(l), List.of()))
                .toList();
    }

    private String label(String name, CampQuote.Line line, Ui ui) {
        return ui.t(line.half() ? "camp.quote.half" : "camp.quote.full", name);
    }

    private Money amount(CampQuote.Line line) {
        return new Money(line.amount(), visit.quote().total().currency());
    }

    /** Why a half day costs a full one. */
    boolean hasOutgrown() {
        return visit.part().isHalf() && visit.quote().lines().stream().anyMatch(l -> !l.half());
    }

    List<Option> partOptions(Ui ui) {
        return List.of(
                Option.of("full", ui.t("camp.part.full")),
                Option.of("morning", ui.t("camp.part.morning")),
                Option.of("afternoon", ui.t("camp.part.afternoon")));
    }

    String version() {
        return typed.version(visit.version());
    }
}
