package app.tailtown.lodging;

import java.util.Collection;

/** Whether a suite takes these guests in the fullest of their nights, and if not, why. */
public sealed interface Fit {

    record Fits() implements Fit {}

    record TooMany(int pets) implements Fit {}

    record OfAnotherSpecies(String pet) implements Fit {}

    /** The suite has a limit, and nobody has said what this one weighs: unknown is not light. */
    record WeightUnknown(Guest guest) implements Fit {}

    /** Grams together. */
    record TooHeavy(int grams) implements Fit {}

    static Fit of(Suite suite, Collection<Guest> guests) {
        // The fullest night begins when somebody arrives.
        for (var guest : guests) {
            var night = new Stay(guest.stay().arrives(), guest.stay().arrives().plusDays(1));
            var together = guests.stream()
                    .filter(g -> g.sleepsWith(guest.during(night)))
                    .toList();
            if (together.size() > suite.maximumPets()) return new TooMany(together.size());
            if (suite.speciesId() != null && !suite.speciesId().equals(guest.species())) {
                return new OfAnotherSpecies(guest.name());
            }
            if (suite.weightLimitGrams() == null) continue;
            var unknown = together.stream().filter(Guest::hasUnknownWeight).findFirst();
            if (unknown.isPresent()) return new WeightUnknown(unknown.get());
            var grams = together.stream().mapToInt(Guest::grams).sum();
            if (grams > suite.weightLimitGrams()) return new TooHeavy(grams);
        }
        return new Fits();
    }

    static boolean fits(Suite suite, Collection<Guest> guests) {
        return of(suite, guests) instanceof Fits;
    }
}
