package app.tailtown.customers;

import app.tailtown.platform.Refusal;
import app.tailtown.platform.Remedy;
import java.time.LocalDate;
import java.util.List;

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

    record WarningAlreadyGiven(String pet) implements CustomerRefusal {}

    record AlreadyDeceased(String pet, LocalDate on) implements CustomerRefusal {}
}
