package app.tailtown.design;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a person types into a field. */
public enum InputKind {
    TEXT,
    EMAIL,
    TEL,
    PASSWORD,
    /** A few digits that nobody else shall read. */
    PIN,
    /** Digits in a text field: a browser's number field loses what it cannot read and changes under a scroll wheel. */
    NUMBER,
    /** An amount with decimals. */
    DECIMAL,
    DATE,
    TIME,
    SEARCH;

    String type() {
        return switch (this) {
            case NUMBER, DECIMAL -> "text";
            case PIN -> "password";
            default -> name().toLowerCase(Locale.ROOT);
        };
    }

    @Nullable
    String inputMode() {
        return switch (this) {
            case NUMBER, PIN -> "numeric";
            case DECIMAL -> "decimal";
            default -> null;
        };
    }
}
