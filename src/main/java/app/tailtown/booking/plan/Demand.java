package app.tailtown.booking.plan;

import app.tailtown.lodging.Guest;
import app.tailtown.lodging.Stay;
import app.tailtown.lodging.Suite;
import app.tailtown.lodging.SuiteId;
import app.tailtown.lodging.SuiteTypeId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one pet needs.
 *
 * @param kept where it sleeps whatever is found for the rest
 * @param need the nights it still needs a place for; absent when it has one for all
 */
public record Demand(Guest guest, List<Bed> kept, Optional<Guest> need, Place place) {

    /** Where somebody wants to sleep. */
    public sealed interface Place {

        record This(Suite suite) implements Place {}

        /** Any suite of the type; {@code rather} the one it has, while that will do. */
        record AnyOf(SuiteTypeId type, @Nullable SuiteId rather) implements Place {}

        /** These suites one after the other. */
        record OneAfterAnother(List<Split.Part> parts) implements Place {}

        /** Where a guest sleeps who was given suites by name; nowhere yet when any of a type will do. */
        default List<Bed> beds(Guest guest) {
            return switch (this) {
                case This(var suite) -> List.of(new Bed(guest.pet(), suite, guest.stay()));
                case AnyOf _ -> List.of();
                case OneAfterAnother(var parts) ->
                    parts.stream()
                            .flatMap(p -> new Bed(guest.pet(), p.suite(), p.stay())
                                    .within(guest.stay().arrives(), guest.stay().departs()).stream())
                            .toList();
            };
        }
    }

    /** A pet that sleeps nowhere yet. */
    public static Demand all(Guest guest, Place place) {
        return new Demand(guest, List.of(), Optional.of(guest), place);
    }

    /** From {@code from} on it moves; the nights before stay where they were. */
    public static Demand from(LocalDate from, Guest guest, List<Bed> had, Place place) {
        var kept = new ArrayList<Bed>();
        var next = guest.stay().arrives();
        for (var bed : within(guest.stay(), had)) {
            var before = bed.within(next, from);
            if (!bed.stay().arrives().equals(next) || before.isEmpty()) break;
            kept.add(before.get());
            next = before.get().stay().departs();
        }
        return new Demand(guest, kept, rest(guest, next), place);
    }

    /**
     * It stays where it is: nights that are added are spent in the suite they border on. One that slept nowhere in these nights goes to {@code otherwise}.
     */
    public static Demand asItIs(Guest guest, List<Bed> had, Place otherwise) {
        var beds = within(guest.stay(), had);
        if (beds.isEmpty()) return all(guest, otherwise);
        var first = beds.getFirst();
        beds.set(
                0,
                new Bed(
                        first.pet(),
                        first.suite(),
                        new Stay(guest.stay().arrives(), first.stay().departs())));
        var last = beds.getLast();
        return new Demand(guest, List.copyOf(beds), rest(guest, last.stay().departs()), new Place.This(last.suite()));
    }

    private static List<Bed> within(Stay stay, List<Bed> had) {
        return new ArrayList<>(had.stream()
                .flatMap(b -> b.within(stay.arrives(), stay.departs()).stream())
                .sorted(Comparator.comparing(b -> b.stay().arrives()))
                .toList());
    }

    private static Optional<Guest> rest(Guest guest, LocalDate from) {
        return from.isBefore(guest.stay().departs())
                ? Optional.of(guest.during(new Stay(from, guest.stay().departs())))
                : Optional.empty();
    }
}
