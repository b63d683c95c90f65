package app.tailtown.booking;

import app.tailtown.platform.Money;
import app.tailtown.platform.Remedy;
import app.tailtown.pricing.Quote;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whoever read one price out to somebody must not book or change at another; all of it was read out, what they get beside the stay too. */
final class AgreedPrice {

    private AgreedPrice() {}

    /**
     * Refuses another price than the one agreed.
     *
     * @param agreed in minor units; null when nobody says what was agreed
     * @param remedy how it is done at the price there is
     */
    static void refuseAnother(@Nullable Long agreed, Quote quote, String remedy) {
        var total = quote.total();
        if (agreed == null || agreed == total.minor()) return;
        throw new BookingRefusal.PriceIsAnother(
                        new Money(agreed, total.currency()),
                        total,
                        List.of(Remedy.change(
                                remedy, List.of(total), Map.of("agreedTotal", String.valueOf(total.minor())))))
                .refused();
    }
}
