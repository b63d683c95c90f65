package app.tailtown.pricing;

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

/** A rate as a person types it: "62" or "62.50". */
record TypedRate(
        @NotNull UUID suiteTypeId,
        @NotNull LocalDate from,
        @NotBlank @Size(max = 40) String firstPet,
        @NotBlank @Size(max = 40) String secondPet,
        @NotBlank @Size(max = 40) String furtherPet) {

    /** Refuses every amount that cannot be read, together: a comma may mean two things, so it is not guessed. */
    SetRate in(Currency currency) {
        var wrong = new ArrayList<Wrong>();
        var first = minor("firstPet", firstPet, currency, wrong);
        var second = minor("secondPet", secondPet, currency, wrong);
        var further = minor("furtherPet", furtherPet, currency, wrong);
        if (!wrong.isEmpty()) throw new FieldsRefused(wrong);
        return new SetRate(suiteTypeId, from, first, second, further);
    }

    private static long minor(String field, String typed, Currency currency, List<Wrong> wrong) {
        var amount = TypedAmount.read(typed, currency);
        if (amount.isEmpty()) {
            wrong.add(new Wrong(field, "amount", List.of(written(6_250, currency))));
        } else if (amount.get().compareTo(BigDecimal.valueOf(SetRate.MOST)) > 0) {
            wrong.add(new Wrong(field, "amount-too-high", List.of(new Money(SetRate.MOST, currency))));
        } else {
            return amount.get().longValueExact();
        }
        return 0;
    }

    /** As it is typed: 6250 cents are "62.50". */
    static String written(long minor, Currency currency) {
        return TypedAmount.written(minor, currency);
    }
}
