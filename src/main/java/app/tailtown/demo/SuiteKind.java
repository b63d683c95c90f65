package app.tailtown.demo;

import java.util.List;
import java.util.Optional;

/**
 * A suite type of the made-up world.
 *
 * @param species code of the only species it takes; empty takes any
 * @param heaviestKg of one pet; 0 is no limit
 * @param service name of the service its stays are booked as
 * @param perNight whole dollars for the first pet, the second, and so on
 */
record SuiteKind(
        String name,
        String description,
        int maximumPets,
        Optional<String> species,
        int heaviestKg,
        String service,
        List<Integer> perNight) {

    boolean takes(List<DemoPet> pets) {
        return pets.size() <= maximumPets && pets.stream().allMatch(this::takes);
    }

    private boolean takes(DemoPet pet) {
        return species.map(pet.species()::equals).orElse(true)
                && (heaviestKg == 0
                        || pet.weightGrams().map(g -> g <= heaviestKg * 1000).orElse(false));
    }
}
