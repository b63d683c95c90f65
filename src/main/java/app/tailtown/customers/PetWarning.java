package app.tailtown.customers;

import java.util.List;
import java.util.UUID;

/**
 * What to mind about an animal, the same icon and word wherever it appears.
 *
 * @param severity {@code stop} or {@code mind}
 * @param note what exactly; may be empty
 */
public record PetWarning(
        UUID id, UUID typeId, String code, String icon, String severity, String wordEn, String wordEs, String note) {

    /** In the language of this tag. */
    public String word(java.util.Locale locale) {
        return locale.getLanguage().equals("es") ? wordEs : wordEn;
    }

    /** Whether one of them says that the animal gets medication. */
    public static boolean isAnyOfMedication(List<PetWarning> warnings) {
        return warnings.stream().anyMatch(w -> w.code().equals("medication"));
    }

    public boolean isStop() {
        return severity.equals("stop");
    }
}
