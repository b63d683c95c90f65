package app.tailtown.daycare.visits;

import app.tailtown.customers.CustomerId;
import app.tailtown.customers.Households;
import app.tailtown.customers.PetId;
import app.tailtown.daycare.CampPart;
import app.tailtown.organizations.Resort;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Holds who comes to camp and to what until the transaction ends: the pets, then the group. */
@Component
class WhoComes {

    private final Households households;
    private final CampRules rules;

    WhoComes(Households households, CampRules rules) {
        this.households = households;
        this.rules = rules;
    }

    record Sort(UUID group, UUID service, CampPart part) {}

    /** Refuses those who may not come at all, and a service that the group does not sell. */
    TakeDays.Wanted hold(Resort resort, CustomerId customer, List<PetId> pets, Sort sort) {
        var household = households.hold(customer, pets);
        rules.refuseGuests(household);
        var group = rules.hold(resort, sort.group());
        var service = rules.service(sort.service(), group);
        return new TakeDays.Wanted(resort, group, service, household, sort.part());
    }
}
