package app.tailtown.booking.waitlist;

import app.tailtown.catalog.ServiceKind;
import app.tailtown.catalog.Services;
import app.tailtown.customers.Customer;
import app.tailtown.customers.CustomerBook;
import app.tailtown.customers.CustomerId;
import app.tailtown.customers.CustomerRow;
import app.tailtown.customers.PetCard;
import app.tailtown.customers.PetCards;
import app.tailtown.design.Option;
import app.tailtown.lodging.Suites;
import app.tailtown.organizations.Resort;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the form of a wish offers to choose from. */
@Component
class FormChoices {

    private static final int FOUND = 8;

    private final CustomerBook customers;
    private final PetCards cards;
    private final Suites suites;
    private final Services services;

    FormChoices(CustomerBook customers, PetCards cards, Suites suites, Services services) {
        this.customers = customers;
        this.cards = cards;
        this.suites = suites;
        this.services = services;
    }

    Customer customer(CustomerId id) {
        return customers.find(id);
    }

    List<CustomerRow> found(String search) {
        return customers.likeliest(search, FOUND);
    }

    /** The living pets of a household. */
    List<PetCard> pets(@Nullable Customer customer) {
        return customer == null ? List.of() : cards.living(customer.id());
    }

    /** The types of which the resort has suites, in the order of the house. */
    List<Option> types(Resort resort) {
        return suites.types(resort.id()).entrySet().stream()
                .map(t -> Option.of(t.getKey().value().toString(), t.getValue()))
                .toList();
    }

    List<Option> services() {
        return services.listActive(ServiceKind.BOARDING).stream()
                .map(s -> Option.of(s.id().toString(), s.name()))
                .toList();
    }
}
