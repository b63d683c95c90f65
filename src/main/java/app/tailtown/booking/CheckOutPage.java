package app.tailtown.booking;

import app.tailtown.booking.Reservation.PetStay;
import app.tailtown.care.Belonging;
import app.tailtown.customers.PetCard;
import app.tailtown.customers.PetId;
import app.tailtown.customers.PetLook;
import app.tailtown.design.Page;
import app.tailtown.design.Portrait;
import app.tailtown.design.Ui;
import app.tailtown.organizations.Resort;
import app.tailtown.platform.Names;
import app.tailtown.web.OwnPath;
import app.tailtown.web.Query;
import app.tailtown.web.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A family that goes home: what each of them brought, ticked to be handed back, and one button that checks all of them out.
 *
 * @param going who of them; nobody when all have gone
 * @param belongings what they brought and have not got back
 * @param typed also which of them, and where one came from
 */
record CheckOutPage(
        Reservation reservation,
        Resort resort,
        LocalDate today,
        List<PetStay> going,
        Map<PetId, PetCard> cards,
        List<Belonging> belongings,
        Typed typed)
        implements Page {

    /** @param query {@code petIds} and {@code to}, or none of them */
    static String path(ReservationId id, Map<String, String> query) {
        return Query.on("/reservations/" + id.value() + "/check-out", query);
    }

    String action() {
        return path(reservation.id(), Map.of());
    }

    /** This page again. */
    String here() {
        return path(reservation.id(), Map.of("petIds", petIds(), "to", OwnPath.of(typed.of("to"), "")));
    }

    /** Where one came from. */
    String back() {
        return OwnPath.of(typed.of("to"), reservation.path());
    }

    /** Those whom the page is about: nobody who came in meanwhile is checked out unseen. */
    String petIds() {
        return going.stream().map(p -> p.petId().value().toString()).collect(Collectors.joining(","));
    }

    String names() {
        return Names.together(going.stream().map(PetStay::name).toList());
    }

    String lead(Ui ui) {
        return BookingWords.daysAndSuites(reservation, today, ui) + " · "
                + ui.words().money(reservation.quote().total());
    }

    Portrait portrait(PetStay pet) {
        return PetLook.portrait(pet.petId(), cards.get(pet.petId()));
    }

    List<Belonging> of(PetStay pet) {
        return belongings.stream().filter(b -> b.petId().equals(pet.petId())).toList();
    }

    /** All goes home unless somebody said otherwise. */
    boolean isTicked(Belonging belonging) {
        return !typed.isOn("said")
                || typed.all("handBack").contains(belonging.id().toString());
    }

    String button(Ui ui) {
        return ui.t(belongings.isEmpty() ? "today.check-out" : "check-out.with", going.size());
    }

    /** Those who go before their day keep their nights; who would release them says so on the stay's page. */
    boolean leavesEarly() {
        return going.stream().anyMatch(p -> p.departs().isAfter(today));
    }
}
