package app.tailtown.pricing;

import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/** An amount as a person types it: "62" or "62.50". A comma may mean two things, so it is not guessed. */
public final class TypedAmount {

    private static final long EXAMPLE = 1_250;

    private TypedAmount() {}

    /** Minor units; refuses in this field what cannot be read, and what is more than {@code most}. */
    public static long minor(String field, String typed, Currency currency, long most) {
        var amount = read(typed, currency)
                .orElseThrow(() -> FieldsRefused.field(field, "amount", written(EXAMPLE, currency)));
        if (amount.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw FieldsRefused.field(field, "amount-too-high", new Money(most, currency));
        }
        return amount.longValueExact();
    }

    static Optional<BigDecimal> read(String typed, Currency currency) {
        var digits = currency.getDefaultFractionDigits();
        var form = digits == 0 ? "[0-9]+" : "[0-9]+(\\.[0-9]{1," + digits + "})?";
        return typed.strip().matches(form)
                ? Optional.of(new BigDecimal(typed.strip()).movePointRight(digits))
                : Optional.empty();
    }

    /** As it is typed: 6250 cents are "62.50". */
    public static String written(long minor, Currency currency) {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits()).toPlainString();
    }
}
