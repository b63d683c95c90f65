package app.tailtown.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Pattern;

/** What an animal weighs, in whole grams. People write pounds ("68", "68 lb") or kilograms ("31 kg"); programs send grams. */
public record Weight(@JsonValue int grams) {

    private static final BigDecimal GRAMS_A_POUND = new BigDecimal("453.59237");
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,4}(?:[.,]\\d{1,2})?)\\s*(lb|lbs|kg)?");
    private static final int MOST = 200_000;

    public Weight {
        if (grams < 1 || grams > MOST) throw new IllegalArgumentException("No animal weighs " + grams + " g");
    }

    @JsonCreator
    public static Weight ofGrams(int grams) {
        return new Weight(grams);
    }

    /** As people write it; pounds when they name no unit. */
    public static Weight parse(String text) {
        var written = WRITTEN.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!written.matches()) throw new IllegalArgumentException("Not a weight: " + text);
        var amount = new BigDecimal(written.group(1).replace(',', '.'));
        var perUnit = "kg".equals(written.group(2)) ? BigDecimal.valueOf(1000) : GRAMS_A_POUND;
        return new Weight(
                amount.multiply(perUnit).setScale(0, RoundingMode.HALF_UP).intValueExact());
    }

    /** In pounds with at most one decimal: "68", "7.5". */
    public String pounds() {
        return pounds(grams).toPlainString();
    }

    /** The same of any weight, that of several animals together as well. */
    public static BigDecimal pounds(int grams) {
        var pounds = BigDecimal.valueOf(grams)
                .divide(GRAMS_A_POUND, 1, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        // Whole tens would be said as powers of ten.
        return pounds.scale() < 0 ? pounds.setScale(0) : pounds;
    }
}
