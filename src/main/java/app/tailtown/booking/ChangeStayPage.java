package app.tailtown.booking;

import app.tailtown.design.Offer;
import app.tailtown.design.Option;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.hours.HouseHours;
import app.tailtown.lodging.Let;
import app.tailtown.organizations.Resort;
import app.tailtown.web.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Other dates or another suite for a stay, with what is free when its own suite counts as free.
 *
 * @param looked the type that is marked: the one asked for, else the one they have
 * @param around what the hours of the resort say of these dates
 */
record ChangeStayPage(
        Reservation reservation,
        Resort resort,
        LocalDate today,
        LocalDate arrives,
        LocalDate departs,
        List<Offers.Offer> offers,
        @Nullable UUID looked,
        HouseHours.Around around,
        Typed typed)
        implements Page {

    String path() {
        return "/reservations/" + reservation.id().value();
    }

    Offer offer(Offers.Offer offer, Ui ui) {
        return BookingWords.offer(offer, reservation.pets().size(), today, ui);
    }

    boolean isLookedAt(Offers.Offer offer) {
        return offer.suiteTypeId().equals(looked);
    }

    List<Option> suiteOptions(Offers.Offer offer) {
        return offer.suitesFree().stream()
                .map(s -> Option.of(
                        s.id().value().toString(), s.area().isEmpty() ? s.name() : s.name() + ", " + s.area()))
                .toList();
    }

    /** The suite they have now, as long as nobody chose another. */
    String suite() {
        if (typed.values().containsKey("suiteId")) return typed.of("suiteId");
        return lets().filter(l -> l.suiteId() != null && l.suiteTypeId().value().equals(looked))
                .map(l -> java.util.Objects.requireNonNull(l.suiteId()).value().toString())
                .findFirst()
                .orElse("");
    }

    boolean pinned() {
        return typed.values().containsKey("arrives") ? typed.isOn("pinned") : lets().anyMatch(Let::pinned);
    }

    private java.util.stream.Stream<Let> lets() {
        return reservation.lets().reversed().stream();
    }

    int nights() {
        return (int) java.time.temporal.ChronoUnit.DAYS.between(arrives, departs);
    }

    String kept(String field, @Nullable Object now) {
        return typed.of(field, now == null ? "" : now.toString());
    }
}
