package app.tailtown.admission.vaccinations;

import app.tailtown.catalog.VaccineProduct;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Until when a vaccination holds, and how that is known.
 *
 * @param on its last good day; null when nobody knows
 * @param from {@code stated} on the proof, from the {@code product}, or {@code unknown}
 */
record ValidUntil(@Nullable LocalDate on, String from) {

    /** What is stated wins; else product and dose say it; else it stays unknown. */
    static ValidUntil of(
            @Nullable LocalDate stated, @Nullable LocalDate administeredOn, @Nullable VaccineProduct product) {
        if (stated != null) return new ValidUntil(stated, "stated");
        if (administeredOn == null || product == null) return new ValidUntil(null, "unknown");
        return new ValidUntil(administeredOn.plusMonths(product.validMonths()), "product");
    }
}
