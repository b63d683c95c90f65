package app.tailtown.booking.waitlist;

import app.tailtown.booking.Reservation;
import app.tailtown.customers.PetLook;
import app.tailtown.design.Badge;
import app.tailtown.design.Fact;
import app.tailtown.design.Page;
import app.tailtown.design.Portrait;
import app.tailtown.design.Ui;
import app.tailtown.lodging.Let;
import app.tailtown.organizations.Resort;
import app.tailtown.platform.Phones;
import app.tailtown.web.Typed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One wish on the waitlist, and everything one does with it.
 *
 * @param held the stay that is on offer or was taken; null when there is none
 */
record EntryPage(
        WaitlistEntry entry,
        Resort resort,
        LocalDate today,
        List<OffersMade.Made> offers,
        @Nullable Reservation held,
        Typed typed)
        implements Page {

    String path() {
        return entry.path();
    }

    String list() {
        return "/resorts/" + resort.id().value() + "/waitlist";
    }

    List<Portrait> portraits() {
        return entry.pets().stream()
                .map(p -> PetLook.portrait(p.petId(), p.species(), p.photoId()))
                .toList();
    }

    boolean isWaiting() {
        return entry.state() == WaitState.WAITING;
    }

    boolean isOffered() {
        return entry.state() == WaitState.OFFERED;
    }

    boolean mayComeBack() {
        return entry.state() == WaitState.WITHDRAWN;
    }

    String lead(Ui ui) {
        return EntryWords.nights(entry.stay(), today, ui);
    }

    Badge badge(Ui ui) {
        return EntryWords.badge(entry, ui);
    }

    String why(Ui ui) {
        return EntryWords.why(entry, ui);
    }

    /** "Fri 27 Nov – Sun 29 Nov, 2 nights, Deluxe". */
    String offered(Ui ui) {
        var offer = Objects.requireNonNull(entry.offer());
        var said = EntryWords.nights(offer.nights(), today, ui) + ", " + offer.suiteType();
        if (held == null) return said;
        var suites = held.lets().stream().map(Let::suite).distinct().collect(Collectors.joining(", "));
        return said + " " + suites + ", " + ui.words().money(held.quote().total());
    }

    String stay() {
        return "/reservations/"
                + Objects.requireNonNull(entry.offer()).reservationId().value();
    }

    List<Fact> facts(Ui ui) {
        var facts = new ArrayList<Fact>();
        if (entry.place() != null) facts.add(new Fact(ui.t("waitlist.place"), String.valueOf(entry.place())));
        if (!entry.phone().isEmpty()) facts.add(new Fact(ui.t("waitlist.phone"), Phones.shown(entry.phone())));
        facts.add(new Fact(ui.t("waitlist.since"), moment(entry.waitingSince(), ui)));
        facts.add(new Fact(ui.t("booking.service"), entry.service()));
        facts.add(new Fact(ui.t("waitlist.types"), EntryWords.types(entry, ui)));
        facts.add(new Fact(
                ui.t("waitlist.flex"),
                entry.flexDays() == 0 ? ui.t("waitlist.flex.none") : EntryWords.flex(entry, ui)));
        return facts;
    }

    String nights(OffersMade.Made offer, Ui ui) {
        return EntryWords.nights(offer.nights(), today, ui);
    }

    String outcome(OffersMade.Made offer, Ui ui) {
        return ui.t("waitlist.offer." + (offer.ended() == null ? "held" : offer.ended()));
    }

    String moment(Instant at, Ui ui) {
        return ui.words().moment(at, entry.timeZone());
    }
}
