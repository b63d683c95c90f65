package app.tailtown.booking;

import app.tailtown.addons.AddOn;
import app.tailtown.addons.AddOnBook;
import app.tailtown.addons.AddOnPrice;
import app.tailtown.addons.AddOnTariff;
import app.tailtown.customers.PetCard;
import app.tailtown.design.Option;
import app.tailtown.design.Ui;
import app.tailtown.organizations.Resort;
import app.tailtown.platform.Ids;
import app.tailtown.platform.Money;
import app.tailtown.pricing.Quote;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What could be had beside a stay that is being put together, and what it adds to the price. Takes nothing. */
@Component
@Transactional(readOnly = true)
class AddOnsAsked {

    private final AddOnBook book;
    private final AddOnTariff tariff;

    AddOnsAsked(AddOnBook book, AddOnTariff tariff) {
        this.book = book;
        this.tariff = tariff;
    }

    /**
     * One that can be had.
     *
     * @param price of one on the day of arrival; null when nobody has said what it costs then
     */
    record Choice(AddOn addOn, @Nullable Money price) {

        /** "Extra walk, $12.00 every day"; closed while it has no price. */
        Option option(Ui ui) {
            var option = Option.of(addOn.id().toString(), addOn.name());
            if (price == null) return option.note(ui.t("add-ons.no-price")).shut();
            var unit = ui.t("add-on.unit." + addOn.unit().code());
            return option.note(ui.t("booking.add-on.price", ui.words().money(price), unit));
        }
    }

    /** Those that are for one of these pets. */
    public List<Choice> choices(Resort resort, LocalDate arrives, List<PetCard> pets) {
        var prices = book.prices(resort.id());
        return book.list().stream()
                .filter(AddOn::active)
                .filter(a -> a.speciesId() == null
                        || pets.stream().anyMatch(p -> p.speciesId().equals(a.speciesId())))
                .map(a -> new Choice(a, price(resort, a, arrives, prices)))
                .toList();
    }

    private static @Nullable Money price(Resort resort, AddOn addOn, LocalDate day, List<AddOnPrice> prices) {
        return prices.stream()
                .filter(p -> p.addOnId().equals(addOn.id()) && p.covers(day))
                .findFirst()
                .map(p -> new Money(p.price(), resort.currency()))
                .orElse(null);
    }

    /** The nights with what is had beside them; null when something of it has no price. */
    public @Nullable Quote with(
            @Nullable Quote nights, Resort resort, List<UUID> addOns, List<Coming> coming, List<PetCard> pets) {
        if (nights == null || addOns.isEmpty()) return nights;
        var gifts = AddOnStays.gifts(resort.id(), nights.id(), addOns, coming, pets);
        return tariff.preview(resort.id(), gifts)
                .map(lines -> nights.with(Ids.next(), lines))
                .orElse(null);
    }
}
