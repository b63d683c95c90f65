package app.tailtown.booking.waitlist;

import app.tailtown.catalog.ServiceKind;
import app.tailtown.catalog.Services;
import app.tailtown.customers.Customer;
import app.tailtown.customers.PetCard;
import app.tailtown.customers.PetCards;
import app.tailtown.design.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the form of a wish offers to choose from. */
@Component
class FormChoices {

    private final PetCards cards;
    private final Services services;

    FormChoices(PetCards cards, Services services) {
        this.cards = cards;
        this.services = services;
    }

    /** The living pets of a household. */
    List<PetCard> pets(@Nullable Customer customer) {
        if (customer == null) return List.of();
        return cards.of(customer.id()).stream()
                .filter(p -> p.deceasedOn() == null)
                .toList();
    }

    List<Option> services() {
        return services.listActive(ServiceKind.BOARDING).stream()
                .map(s -> Option.of(s.id().toString(), s.name()))
                .toList();
    }
}
