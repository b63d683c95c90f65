package app.tailtown.customers;

import app.tailtown.platform.Refusal;
import app.tailtown.platform.Remedy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every "no" of this module. */
public sealed interface CustomerRefusal extends Refusal {

    /**
     * Deleting somebody who still has a stay to come or is in the house.
     *
     * @param reservation its number, as people say it
     */
    record StayStandsInTheWay(String reservation, LocalDate arrives, LocalDate departs, String href)
            implements CustomerRefusal {
        @Override
        public List<Remedy> remedies() {
            return List.of(Remedy.go("open-reservation", List.of(reservation), href));
        }
    }

    record AlreadyDeleted(String name) implements CustomerRefusal {}

    record NotDeleted(String name) implements CustomerRefusal {}

    record AlreadyBanned(String customer) implements CustomerRefusal {}

    record NotBanned(String customer) implements CustomerRefusal {}

    /** It was merged into another one, and nothing is done with it any more. */
    record HouseholdWasMerged(String name, String further, String href) implements CustomerRefusal {
        @Override
        public List<Remedy> remedies() {
            return List.of(Remedy.go("open-household", List.of(further), href));
        }
    }

    record PetWasMerged(String name, String further, String href) implements CustomerRefusal {
        @Override
        public List<Remedy> remedies() {
            return List.of(Remedy.go("open-household", List.of(further), href));
        }
    }

    /** Asked once: the new household looks like some that are here already. */
    record LooksLikeHousehold(String name, List<Alike> alike) implements CustomerRefusal {
        @Override
        public List<Remedy> remedies() {
            return ways(alike.stream().map(a -> Remedy.go("this-is-them", List.of(a.name()), a.href())));
        }
    }

    /** The same of a pet: the household has one of this kind and name. */
    record LooksLikePet(String name, List<Alike.OfPet> alike) implements CustomerRefusal {
        @Override
        public List<Remedy> remedies() {
            return ways(alike.stream().map(a -> Remedy.go("this-is-them", List.of(a.name()), "/pets/" + a.petId())));
        }
    }

    private static List<Remedy> ways(Stream<Remedy> known) {
        var anyway = Remedy.change("save-anyway", List.of(), Map.of("ask", "false"));
        return Stream.concat(known, Stream.of(anyway)).toList();
    }

    record WarningAlreadyGiven(String pet) implements CustomerRefusal {}

    record AlreadyDeceased(String pet, LocalDate on) implements CustomerRefusal {}
}
