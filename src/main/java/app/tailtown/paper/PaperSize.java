package app.tailtown.paper;

import app.tailtown.platform.Codes;
import app.tailtown.platform.NotFound;
import java.util.Arrays;
import java.util.Currency;
import java.util.Set;

/** The sheets that printers hold. */
public enum PaperSize {
    A4,
    LETTER;

    /** Of countries where printers hold Letter. */
    private static final Set<String> PAID_ON_LETTER =
            Set.of("USD", "CAD", "MXN", "PHP", "COP", "CLP", "CRC", "GTQ", "DOP");

    /** What a resort has in its printer as long as it did not say, as far as its money tells. */
    public static PaperSize usual(Currency currency) {
        return PAID_ON_LETTER.contains(currency.getCurrencyCode()) ? LETTER : A4;
    }

    /** By its code. */
    public static PaperSize of(String code) {
        return Arrays.stream(values())
                .filter(s -> s.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** As it stands in an address, in a style sheet and in the keys of words. */
    public String code() {
        return Codes.of(this);
    }

    public PaperSize other() {
        return this == A4 ? LETTER : A4;
    }
}
