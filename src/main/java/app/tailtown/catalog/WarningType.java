package app.tailtown.catalog;

import java.util.Locale;
import java.util.UUID;

/**
 * Something to mind about a pet: one icon and one word wherever the animal appears.
 *
 * @param code stable within the company, such as {@code never-with}
 * @param icon id of a symbol in our icon sheet
 */
public record WarningType(UUID id, String code, String icon, Severity severity, String wordEn, String wordEs) {

    /** Whether one stops to read it, or bears it in mind. */
    public enum Severity {
        STOP,
        MIND;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Severity of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** The word in a language we ship. */
    public String word(Locale locale) {
        return locale.getLanguage().equals("es") ? wordEs : wordEn;
    }
}
