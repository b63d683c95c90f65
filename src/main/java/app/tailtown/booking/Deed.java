package app.tailtown.booking;

import app.tailtown.admission.Subject;
import app.tailtown.lodging.Let;
import app.tailtown.platform.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Something that happened to a stay. Its name is its code, its components are the facts, in the order in which the words of {@code history.<code>} take them. */
sealed interface Deed {

    record Booked(List<String> pets, LocalDate arrives, LocalDate departs) implements Deed {}

    /** Until a day and an hour of the resort. */
    record Held(List<String> pets, LocalDate arrives, LocalDate departs, LocalDate day, LocalTime hour)
            implements Deed {

        static Held until(Booked what, Instant until, ZoneId zone) {
            var at = until.atZone(zone);
            return new Held(what.pets(), what.arrives(), what.departs(), at.toLocalDate(), at.toLocalTime());
        }
    }

    /** It was held for somebody on the waitlist. */
    record Offered(LocalDate since) implements Deed {}

    record HoldConfirmed() implements Deed {}

    record HoldExtended(LocalDate day, LocalTime hour) implements Deed {

        static HoldExtended until(Instant until, ZoneId zone) {
            var at = until.atZone(zone);
            return new HoldExtended(at.toLocalDate(), at.toLocalTime());
        }
    }

    record HoldExpired() implements Deed {}

    record DatesChanged(List<String> pets, LocalDate arrived, LocalDate departed, LocalDate arrives, LocalDate departs)
            implements Deed {}

    /** From a night on somewhere else; the suites by name. */
    record Moved(List<String> pets, String from, String to, LocalDate night) implements Deed {}

    record Swapped(String with, String from, String to, LocalDate night) implements Deed {}

    record PetsAdded(List<String> pets) implements Deed {}

    record PetsRemoved(List<String> pets) implements Deed {}

    record ServiceChanged(String from, String to) implements Deed {}

    /** Hours, note, promise. */
    record WishesChanged() implements Deed {}

    /** What the last change made of it is what it was before. */
    record ChangeTakenBack() implements Deed {}

    record CheckedIn(List<String> pets) implements Deed {}

    record CheckInTakenBack(List<String> pets) implements Deed {}

    record CheckedOut(List<String> pets) implements Deed {}

    record CheckOutTakenBack(List<String> pets) implements Deed {}

    /** Nights from this one on were given up at check-out. */
    record RestReleased(List<String> pets, LocalDate from) implements Deed {}

    record Cancelled(String reason) implements Deed {}

    record CancellationTakenBack() implements Deed {}

    /** Somebody said yes to what a rule asks about a pet. */
    record Acknowledged(String pet, Subject what) implements Deed {}

    /** Somebody gave a waiver while booking or checking in. */
    record Waived(String pet, Subject what, LocalDate until, String why) implements Deed {}

    record NoShow(List<String> pets) implements Deed {}

    record NoShowReleased(List<String> pets) implements Deed {}

    record NoShowTakenBack(List<String> pets) implements Deed {}

    record AddOnGiven(List<String> pets, String addOn, int quantity) implements Deed {}

    record AddOnRemoved(List<String> pets, String addOn) implements Deed {}

    record AddOnPutBack(List<String> pets, String addOn) implements Deed {}

    /** The suite was closed in these nights, {@code until} exclusive. */
    record SuiteLost(String suite, LocalDate from, LocalDate until) implements Deed {}

    /** The suite was opened again before its time, and nobody had taken it. */
    record SuiteBack(String suite) implements Deed {}

    Map<String, Class<?>> BY_CODE = Stream.of(Deed.class.getPermittedSubclasses())
            .collect(Collectors.toUnmodifiableMap(Refusal::codeOf, c -> c));

    default String code() {
        return Refusal.codeOf(getClass());
    }

    /** What was done, and what was let be in spite of a rule while doing it. */
    static Deed[] and(List<Deed> inSpite, Deed... done) {
        return Stream.concat(inSpite.stream(), Stream.of(done)).toArray(Deed[]::new);
    }

    /** What a change came to: one deed for each kind of difference, the same for several pets once. */
    static List<Deed> between(Reservation before, Reservation after) {
        return Stream.<Stream<? extends Deed>>of(
                        pets(before, after), dates(before, after), Moves.between(before, after), wishes(before, after))
                .<Deed>flatMap(s -> s)
                .toList();
    }

    private static Stream<Deed> pets(Reservation before, Reservation after) {
        var added = after.pets().stream()
                .filter(p -> before.petBy(p.petId()).isEmpty())
                .map(Reservation.PetStay::name)
                .toList();
        var removed = before.pets().stream()
                .filter(p -> after.petBy(p.petId()).isEmpty())
                .map(Reservation.PetStay::name)
                .toList();
        var deeds = Stream.<Deed>builder();
        if (!added.isEmpty()) deeds.add(new PetsAdded(added));
        if (!removed.isEmpty()) deeds.add(new PetsRemoved(removed));
        return deeds.build();
    }

    private static Stream<Deed> dates(Reservation before, Reservation after) {
        var changes = new LinkedHashSet<DatesChanged>();
        for (var pet : after.pets()) {
            before.petBy(pet.petId())
                    .filter(was -> !was.stay().equals(pet.stay()))
                    .ifPresent(was -> changes.add(
                            new DatesChanged(List.of(), was.arrives(), was.departs(), pet.arrives(), pet.departs())));
        }
        return changes.stream()
                .map(c -> new DatesChanged(
                        after.pets().stream()
                                .filter(p -> p.arrives().equals(c.arrives())
                                        && p.departs().equals(c.departs()))
                                .filter(p -> before.petBy(p.petId())
                                        .filter(was -> was.arrives().equals(c.arrived())
                                                && was.departs().equals(c.departed()))
                                        .isPresent())
                                .map(Reservation.PetStay::name)
                                .toList(),
                        c.arrived(),
                        c.departed(),
                        c.arrives(),
                        c.departs()));
    }

    private static Stream<Deed> wishes(Reservation before, Reservation after) {
        var deeds = Stream.<Deed>builder();
        if (!before.serviceId().equals(after.serviceId())) {
            deeds.add(new ServiceChanged(before.service(), after.service()));
        }
        if (!before.note().equals(after.note())
                || !Objects.equals(before.dropOff(), after.dropOff())
                || !Objects.equals(before.pickUp(), after.pickUp())
                || Let.isAnyPinned(before.lets()) != Let.isAnyPinned(after.lets())) {
            deeds.add(new WishesChanged());
        }
        return deeds.build();
    }
}
