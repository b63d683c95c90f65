package app.tailtown.daycare.places;

import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.FieldsRefused.Wrong;
import app.tailtown.platform.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** A price of day camp as a person types it: "38" or "38.50". */
public record TypedCampRate(
        @NotNull UUID serviceId,
        @NotNull LocalDate from,
        @NotBlank @Size(max = 40) String half,
        @NotBlank @Size(max = 40) String full) {

    /** Refuses both amounts together when neither can be read. */
    public SetCampRate in(Currency currency) {
        var wrong = new ArrayList<Wrong>();
        var halfDay = minor("half", half, currency, wrong);
        var fullDay = minor("full", full, currency, wrong);
        if (!wrong.isEmpty()) throw new FieldsRefused(wrong);
        return new SetCampRate(serviceId, from, halfDay, fullDay);
    }

    private static long minor(String field, String typed, Currency currency, List<Wrong> wrong) {
        var digits = currency.getDefaultFractionDigits();
        var form = digits == 0 ? "[0-9]+" : "[0-9]+(\\.[0-9]{1," + digits + "})?";
        if (!typed.strip().matches(form)) {
            wrong.add(new Wrong(field, "amount", List.of(written(3_850, currency))));
            return 0;
        }
        var amount = new BigDecimal(typed.strip()).movePointRight(digits);
        if (amount.compareTo(BigDecimal.valueOf(SetCampRate.MOST)) <= 0) return amount.longValueExact();
        wrong.add(new Wrong(field, "camp-amount-too-high", List.of(new Money(SetCampRate.MOST, currency))));
        return 0;
    }

    /** As it is typed: 3850 cents are "38.50". */
    static String written(long minor, Currency currency) {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits()).toPlainString();
    }
}
