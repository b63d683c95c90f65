package app.tailtown.customers;

import app.tailtown.design.Fact;
import app.tailtown.design.Page;
import app.tailtown.design.Place;
import app.tailtown.design.Portrait;
import app.tailtown.design.Ui;
import app.tailtown.web.Typed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A household: who they are, their pets, and whether they may come.
 *
 * @param pets the living first
 * @param more what others know about them
 * @param typed why the last thing one tried was not done
 */
record CustomerPage(
        Customer customer,
        List<PetCard> pets,
        List<StaysOfCustomers.StayLine> stays,
        List<WaitingOfCustomers.WaitLine> waits,
        Optional<String> newStay,
        List<MoreAboutPets.Glance> more,
        Typed typed)
        implements Page {

    /** Where a stay is booked for them at the place the person is at. */
    Optional<String> newStay(Ui ui) {
        return newStay.filter(_ -> customer.deletedAt() == null && ui.place() != null && ui.may("reservations-edit"))
                .map(href -> href.replace(
                        "{place}",
                        String.valueOf(ui.place() == null ? "" : ui.place().id())));
    }

    /** "27 Nov 2026 – 30 Nov 2026", or the one day it is. */
    String when(StaysOfCustomers.StayLine stay, Ui ui) {
        return when(stay.arrives(), stay.departs(), ui);
    }

    String when(WaitingOfCustomers.WaitLine wait, Ui ui) {
        return when(wait.arrives(), wait.departs(), ui);
    }

    private static String when(LocalDate arrives, LocalDate departs, Ui ui) {
        if (arrives.equals(departs)) return ui.words().date(arrives);
        return ui.words().date(arrives) + " – " + ui.words().date(departs);
    }

    String path() {
        return "/customers/" + customer.id().value();
    }

    String lead(Ui ui) {
        var since = ui.t("customer.since", day(customer.createdAt(), ui));
        return Stream.of(since, customer.city()).filter(p -> !p.isEmpty()).collect(Collectors.joining(" · "));
    }

    static String day(Instant at, Ui ui) {
        var zone = ui.place() == null ? ZoneOffset.UTC : ui.place().zone();
        return ui.words().date(LocalDate.ofInstant(at, zone));
    }

    static Portrait portrait(Person person) {
        return person.id() == null ? Portrait.person(person.name()) : Portrait.person(person.id(), person.name());
    }

    /** "May pick up · emergency contact". */
    static String roles(Person person, Ui ui) {
        return Stream.of(
                        person.mayPickUp() ? ui.t("customer.may-pick-up") : "",
                        person.emergencyContact() ? ui.t("customer.emergency-contact") : "")
                .filter(r -> !r.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** Street, then town and code, as an envelope has them. */
    List<String> address() {
        var town = Stream.of(customer.city(), customer.region())
                .filter(t -> !t.isEmpty())
                .collect(Collectors.joining(", "));
        var last =
                Stream.of(town, customer.postalCode()).filter(t -> !t.isEmpty()).collect(Collectors.joining(" "));
        return Stream.of(customer.street(), last, customer.country().equals("US") ? "" : customer.country())
                .filter(l -> !l.isEmpty())
                .toList();
    }

    List<Fact> facts(Ui ui) {
        var home = customer.homeResortId();
        var places = ui.viewer() == null ? List.<Place>of() : ui.viewer().places();
        var language = new Fact(ui.t("customer.language"), ui.t("customer.language." + customer.language()));
        return Stream.concat(
                        Stream.of(language),
                        places.stream()
                                .filter(p -> p.id().equals(home))
                                .map(p -> new Fact(ui.t("customer.home-resort"), p.name())))
                .toList();
    }

    String lead(PetCard pet, Ui ui) {
        return PetLook.lead(pet.species(), pet.breed(), "", pet.weight(), ui.words());
    }
}
