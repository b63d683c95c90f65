package app.tailtown.booking;

import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.Permission;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.Money;
import app.tailtown.platform.Remedy;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whoever read one price out to somebody must not book or change at another; all of it was read out, what they get beside the stay too. */
final class AgreedPrice {

    private AgreedPrice() {}

    /**
     * Refuses another price than the one agreed, and any from whoever may not see what things cost.
     *
     * @param agreed in minor units; null when nobody says what was agreed
     * @param remedy how it is done at the price there is
     */
    static void refuseAnother(@Nullable Long agreed, Reservation stay, String remedy) {
        if (agreed == null) return;
        // Else the price would be found by asking whether it is another.
        if (!CurrentVisit.may(Permission.MONEY_VIEW, stay.resortId().value()))
            throw FieldsRefused.field("agreedTotal", "not-for-you");
        var total = stay.quote().total();
        if (agreed == total.minor()) return;
        throw new BookingRefusal.PriceIsAnother(
                        new Money(agreed, total.currency()),
                        total,
                        List.of(Remedy.change(
                                remedy, List.of(total), Map.of("agreedTotal", String.valueOf(total.minor())))))
                .refused();
    }
}
