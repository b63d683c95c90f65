package app.tailtown.booking;

import app.tailtown.addons.AddOnTariff;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.Ids;
import app.tailtown.pricing.Quotes;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps the price of a stay in step with what its pets get beside it, whatever changed either. */
@Component
class AddOnPricing {

    private final AddOnTariff tariff;
    private final Quotes quotes;
    private final Resorts resorts;

    AddOnPricing(AddOnTariff tariff, Quotes quotes, Resorts resorts) {
        this.tariff = tariff;
        this.quotes = quotes;
        this.resorts = resorts;
    }

    /** A new quote when its add-ons are not priced as they are given by now. */
    Optional<UUID> renewed(Reservation stay) {
        if (stay.cancelled() != null) return Optional.empty();
        var due = tariff.lines(stay.resortId(), stay.id().value());
        if (due.equals(stay.quote().addOns())) return Optional.empty();
        var quote = stay.quote().with(Ids.next(), due);
        quotes.add(resorts.find(stay.resortId()), quote);
        return Optional.of(quote.id());
    }
}
